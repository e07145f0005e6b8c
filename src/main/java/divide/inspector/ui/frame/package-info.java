/// The two frame panes: request and response, each with its hex view, its field table and its findings.
package divide.inspector.ui.frame;
