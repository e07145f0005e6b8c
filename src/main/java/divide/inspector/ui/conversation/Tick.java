package divide.inspector.ui.conversation;

import divide.inspector.capture.ReadEnd;

/// A place in a row where a read ended.
///
/// @param column the column behind the read's last byte
/// @param read the read
record Tick(int column, ReadEnd read) {}
