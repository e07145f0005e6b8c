/// What the program remembers from one run to the next: a file of texts under keys, and where it lies. No window here.
package divide.inspector.ui.settings;
