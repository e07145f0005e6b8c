package divide.inspector.rpc;

import divide.inspector.protocol.FrameKind;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// What all connections of a proxy have passed on. Many threads at a time.
final class RelayCount {
    private final LongAdder requests = new LongAdder();
    private final LongAdder responses = new LongAdder();
    private final LongAdder unreached = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile Optional<Trouble> lastTrouble = Optional.empty();

    private record Trouble(CallFailedException why, long nanos) {}

    void passed(FrameKind kind, int bytes) {
        switch (kind) {
            case REQUEST -> requests.add(bytes);
            case RESPONSE -> responses.add(bytes);
        }
    }

    void unreachable(CallFailedException why) {
        lastTrouble = Optional.of(new Trouble(why, System.nanoTime()));
        unreached.increment();
    }

    /// A connection went through: what was wrong when its client came is over.
    void reached(long came) {
        if (lastTrouble.filter(trouble -> trouble.nanos() - came < 0).isPresent()) {
            lastTrouble = Optional.empty();
        }
    }

    void refused() {
        refused.increment();
    }

    ProxyStatus status(int open, long accepted) {
        return new ProxyStatus(
                open,
                accepted,
                requests.sum(),
                responses.sum(),
                unreached.sum(),
                refused.sum(),
                lastTrouble.map(Trouble::why));
    }
}
