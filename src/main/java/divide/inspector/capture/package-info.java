/// The capture: a bounded store of exchanges, the recorder that fills it from taps, and what a list shows of each.
package divide.inspector.capture;
