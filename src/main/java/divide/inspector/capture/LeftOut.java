package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Taps;

/// Claims the connections of clients for this program, and records nothing of them. Without the claim a call to the
/// window's own server would be recorded as another program's.
///
/// @param recorder which knows the claims
record LeftOut(Recorder recorder) implements Taps {
    @Override
    public FrameTap opened(Link link) {
        FrameTap tap = new Claim(recorder, link);
        recorder.claim(link, tap);
        return tap;
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {}

    private record Claim(Recorder recorder, Link link) implements FrameTap {
        @Override
        public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {}

        @Override
        public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

        @Override
        public void handled(long nanos) {}

        @Override
        public void closed(Ending ending, long nanos) {
            recorder.forget(link);
        }
    }
}
