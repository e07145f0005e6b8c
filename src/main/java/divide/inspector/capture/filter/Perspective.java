package divide.inspector.capture.filter;

import divide.inspector.capture.Summarizer;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import java.time.ZoneId;

/// What decides about the texts and times that a list shows of exchanges, and so about what a filter finds. Any thread.
///
/// @param limits what frames are judged by
/// @param words what is said of frames
/// @param failures what is said of calls that fail
/// @param clock tells times of day
/// @param zone where those times hold
public record Perspective(Limits limits, Words words, FailureWords failures, WallClock clock, ZoneId zone) {
    /// Says exchanges as the list does.
    Summarizer summarizer() {
        return new Summarizer(dissector(), words, failures);
    }

    Dissector dissector() {
        return new Dissector(Methods.DEFAULT, limits);
    }

    FrameReader reader() {
        return new FrameReader(Methods.DEFAULT, limits);
    }
}
