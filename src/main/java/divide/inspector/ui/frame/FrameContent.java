package divide.inspector.ui.frame;

import divide.inspector.protocol.Dissection;
import java.util.List;
import java.util.OptionalLong;

/// What a frame pane shows.
sealed interface FrameContent {
    /// No frame, and why.
    ///
    /// @param reason what would fill the pane
    record Blank(Reason reason) implements FrameContent {}

    /// A frame, whole or as much of it as has arrived.
    ///
    /// @param number which frame it is: as long as the number stays, so do what the user selected and where the
    ///     pane is scrolled to
    /// @param dissection the frame taken apart
    /// @param facts what was computed beside it, in the order in which it is shown
    /// @param waitingSinceNanos since when its next byte is waited for, in [System#nanoTime]; empty when none is
    record Frame(long number, Dissection dissection, List<ComputedFact> facts, OptionalLong waitingSinceNanos)
            implements FrameContent {
        public Frame {
            facts = List.copyOf(facts);
        }

        /// A frame that no more bytes are waited for.
        static Frame ended(long number, Dissection dissection, List<ComputedFact> facts) {
            return new Frame(number, dissection, facts, OptionalLong.empty());
        }

        /// A frame whose next byte has been waited for since `nanos`.
        static Frame arriving(long number, Dissection dissection, long nanos) {
            return new Frame(number, dissection, List.of(), OptionalLong.of(nanos));
        }
    }

    /// Why there is no frame.
    enum Reason {
        /// No exchange is selected: the request pane.
        NO_REQUEST_SELECTED("frames.noRequestSelected.text"),
        /// No exchange is selected: the response pane.
        NO_RESPONSE_SELECTED("frames.noResponseSelected.text"),
        /// The request isn't whole yet.
        RESPONSE_TO_COME("frames.responseToCome.text"),
        /// The exchange ended and no byte of an answer came.
        NO_RESPONSE("frames.noResponse.text"),
        /// The exchange has only a response.
        NO_REQUEST("frames.noRequest.text"),
        /// The call found no connection.
        NOT_SENT("frames.notSent.text"),
        /// There are no bytes in a plain local call.
        LOCAL_CALL("frames.localCall.text"),
        /// The bytes of the response came without a request.
        UNASKED("frames.unasked.text"),
        /// The request is missing from the recording.
        UNRECORDED("frames.unrecorded.text"),
        /// A proxy found no server.
        UNREACHED("frames.unreached.text");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// The key of its words.
        String key() {
            return key;
        }
    }
}
