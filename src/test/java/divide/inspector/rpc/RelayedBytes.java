package divide.inspector.rpc;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what the taps of a proxy are told.
final class RelayedBytes implements RelayTaps {
    private final List<Told> connections = new CopyOnWriteArrayList<>();
    private final List<CallFailure> failures = new CopyOnWriteArrayList<>();

    /// What the tap of one connection was told.
    static final class Told implements RelayTap {
        private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
        private final ByteArrayOutputStream responses = new ByteArrayOutputStream();
        private volatile Ending ending = Ending.OPEN;

        @Override
        public synchronized void read(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
            switch (kind) {
                case REQUEST -> requests.write(bytes, from, length);
                case RESPONSE -> responses.write(bytes, from, length);
            }
        }

        @Override
        public void passed() {}

        @Override
        public void closed(Ending why, long nanos) {
            ending = why;
        }

        synchronized byte[] requests() {
            return requests.toByteArray();
        }

        synchronized byte[] responses() {
            return responses.toByteArray();
        }

        Ending ending() {
            return ending;
        }
    }

    @Override
    public RelayTap opened(InetSocketAddress client, InetSocketAddress near, InetSocketAddress server) {
        Told told = new Told();
        connections.add(told);
        return told;
    }

    @Override
    public void unreachable(InetSocketAddress client, CallFailedException why, long nanos) {
        failures.add(why.kind());
    }

    List<CallFailure> failures() {
        return failures;
    }

    /// The only connection, once it has ended.
    Told ended() {
        Await.until(
                "a relayed connection has ended",
                () -> !connections.isEmpty() && connections.getFirst().ending() != Ending.OPEN);
        return connections.getFirst();
    }

    /// The first connection, once it is open.
    Told first() {
        Await.until("a connection is relayed", () -> !connections.isEmpty());
        return connections.getFirst();
    }
}
