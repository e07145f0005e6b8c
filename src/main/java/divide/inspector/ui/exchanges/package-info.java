/// The exchanges: the list, and the bar that records, clears, filters and follows.
package divide.inspector.ui.exchanges;
