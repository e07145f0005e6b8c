/// The window that explains bytes from elsewhere: it takes pasted text and makes exchanges of it.
package divide.inspector.ui.paste;
