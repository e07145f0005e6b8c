/// The server pane: its address, its mode and limits, and its connections.
package divide.inspector.ui.server;
