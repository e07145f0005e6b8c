/// The frame panes: request and response with their bytes, fields and findings.
package divide.inspector.ui.frame;
