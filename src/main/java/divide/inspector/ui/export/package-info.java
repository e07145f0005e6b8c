/// The window that exports exchanges.
package divide.inspector.ui.export;
