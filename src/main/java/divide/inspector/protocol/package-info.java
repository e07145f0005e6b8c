/// The protocol of `wire.md`: the methods, the two messages with their one description each, the limits, and what
/// bad bytes are told about. Reading, writing and dissecting all follow from the descriptions.
package divide.inspector.protocol;
