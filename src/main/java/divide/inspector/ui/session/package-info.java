/// What the panes of one window share: the capture in view, the selection, the window's own server. Panes know this and
/// not each other.
package divide.inspector.ui.session;
