/// The call pane: the form of a call, its bytes before they are sent, and its result.
package divide.inspector.ui.call;
