package divide.inspector.ui.call;

import divide.inspector.protocol.Request;

/// A call that was made. It never changes.
///
/// @param destination where it went
/// @param request what was called
/// @param place where it went, in words
/// @param call what was called, in words
/// @param result what came of it, in words
record HistoryEntry(Destination destination, Request request, String place, String call, ResultView result) {}
