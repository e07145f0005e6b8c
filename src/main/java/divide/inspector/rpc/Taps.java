package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;

/// Gives each connection its tap, and is told of the calls that need no connection or got none. Many threads at a time.
public interface Taps {
    /// Taps that hear nothing.
    Taps NONE = new Taps() {
        @Override
        public FrameTap opened(Link link) {
            return SILENT;
        }

        @Override
        public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {}

        @Override
        public void local(Request request, Response response, long firstNanos, long lastNanos) {}
    };

    /// A tap that hears nothing.
    FrameTap SILENT = new FrameTap() {
        @Override
        public void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {}

        @Override
        public void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {}

        @Override
        public void handled(long nanos) {}

        @Override
        public void closed(Ending ending, long nanos) {}
    };

    /// The tap of a connection that has just been opened. A client calls this before it sends the first byte.
    FrameTap opened(Link link);

    /// A call found no connection: no byte of it was sent.
    void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos);

    /// A plain local call was made: there are no bytes.
    void local(Request request, Response response, long firstNanos, long lastNanos);
}
