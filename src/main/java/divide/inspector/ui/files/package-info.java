/// Capture files in the window: opening, saving, and the question about a capture that isn't saved.
package divide.inspector.ui.files;
