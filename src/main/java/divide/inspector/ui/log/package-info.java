/// The log: details of what went wrong, for people who want to know more than the window says.
package divide.inspector.ui.log;
