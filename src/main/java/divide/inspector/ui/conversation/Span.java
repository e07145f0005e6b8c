package divide.inspector.ui.conversation;

import divide.inspector.protocol.FrameKind;

/// The bytes of one frame that stand next to each other in one row.
///
/// @param number the number of the frame's exchange
/// @param kind which frame of the exchange
/// @param from the offset in the frame of the first byte
/// @param to the offset in the frame behind the last byte
/// @param column the row's column in which the first byte stands
/// @param ends whether the frame ends here
record Span(long number, FrameKind kind, int from, int to, int column, boolean ends) {
    int length() {
        return to - from;
    }

    /// The column behind the last byte.
    int end() {
        return column + length();
    }

    boolean begins() {
        return from == 0;
    }

    /// The same with the bytes that follow.
    Span and(Span next) {
        return new Span(number, kind, from, next.to, column, next.ends);
    }

    boolean goesOnWith(Span next) {
        return number == next.number && kind == next.kind && to == next.from;
    }
}
