/// Bytes: the only room that touches single ones. It reads and writes the scalar shapes of `wire.md`, notes which field
/// took which bytes, and turns bytes into hexadecimal text and back.
package divide.inspector.wire;
