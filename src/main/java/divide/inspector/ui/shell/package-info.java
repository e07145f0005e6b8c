/// The window: its menus, its regions and its status bar.
package divide.inspector.ui.shell;
