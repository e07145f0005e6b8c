package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Message;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.wire.Sink;

/// Calls over memory: the request is written, read and served, its answer written and read, and no network is involved.
public final class InProcessCaller implements Caller {
    private final ServerStub stub;
    private final FrameReader reader;
    private final FrameTap tap;
    private final Reading reading = Reading.plain();
    private final Sink frame = new Sink(64);
    private boolean closed;

    /// A caller of the handlers behind `stub`.
    public InProcessCaller(ServerStub stub, Methods methods, Limits limits, Taps taps) {
        this.stub = stub;
        this.reader = new FrameReader(methods, limits);
        this.tap = taps.opened(Link.IN_PROCESS);
    }

    @Override
    public synchronized Response call(Request request) throws CallFailedException {
        if (closed) {
            throw new CallFailedException(CallFailure.CHANNEL_CLOSED, null);
        }
        exchange(request);
        long first = System.nanoTime();
        Response answer = stub.answer(reading);
        tap.handled(System.nanoTime() - first);
        exchange(answer);
        if (reading.state() != Reading.State.WHOLE) {
            throw refused();
        }
        return Answers.of(reading);
    }

    private void exchange(Message message) {
        frame.clear();
        FrameWriter.write(message, frame);
        FrameKind kind = message.kind();
        long now = System.nanoTime();
        tap.bytes(kind, frame.array(), 0, frame.size(), now);
        tap.frame(kind, frame.size(), now, now);
        reader.read(kind, frame.array(), 0, frame.size(), reading);
    }

    /// Our own server may say more than the limit on messages lets our own client take.
    private CallFailedException refused() {
        String words = Words.ENGLISH.finding(reading.findings().getFirst());
        return new CallFailedException(CallFailure.NOT_AN_ANSWER, null, "the server in this program", words);
    }

    @Override
    public void cancel() {}

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            tap.closed(Ending.ENDED, System.nanoTime());
        }
    }
}
