/// What many exchanges come to: calls and errors over time, by latency and by connection.
package divide.inspector.capture.statistics;
