package divide.inspector.rpc;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;

/// A plain local call: the handler is called and there are no bytes at all. Many threads at a time.
public final class LocalCaller implements Caller {
    private final ServerStub stub;
    private final Taps taps;

    /// A caller of the handlers behind `stub`.
    public LocalCaller(ServerStub stub, Taps taps) {
        this.stub = stub;
        this.taps = taps;
    }

    @Override
    public Response call(Request request) {
        long first = System.nanoTime();
        Response response = stub.call(request.method(), request);
        taps.local(request, response, first, System.nanoTime());
        return response;
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
