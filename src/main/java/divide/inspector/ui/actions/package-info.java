/// Everything that the menus can do: found by name in a palette, and listed with its keys, which can be changed. The
/// menu bar is the one list of it.
package divide.inspector.ui.actions;
