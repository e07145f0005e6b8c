package divide.inspector.ui.conversation;

import divide.inspector.protocol.FrameKind;

/// A byte of a conversation, which stays the same when rows come before it or go.
///
/// @param number the number of its exchange
/// @param kind which frame of the exchange
/// @param offset its offset in the frame
record Place(long number, FrameKind kind, int offset) {}
