/// Everything that the menus can do, found by name in a palette. The menu bar is the one list of it.
package divide.inspector.ui.actions;
