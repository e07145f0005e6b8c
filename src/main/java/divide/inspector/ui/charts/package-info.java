/// The charts: what the exchanges of the capture, or those that the filter lets through, come to.
package divide.inspector.ui.charts;
