package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps all that taps are told, as lines and with its times.
final class RecordingTaps implements Taps {
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public FrameTap opened(Link link) {
        Recording recording = new Recording(link);
        recordings.add(recording);
        return recording;
    }

    @Override
    public void failed(Request request, CallFailedException failure, long firstNanos, long lastNanos) {
        assertTrue(firstNanos <= lastNanos, "a call ended before it began");
        calls.add("failed " + request.method() + " " + failure.kind());
    }

    @Override
    public void local(Request request, Response response, long firstNanos, long lastNanos) {
        assertTrue(firstNanos <= lastNanos, "a call ended before it began");
        calls.add("local " + request.method() + " " + response);
    }

    /// The calls that had no connection.
    List<String> calls() {
        return List.copyOf(calls);
    }

    int count() {
        return recordings.size();
    }

    /// The connection that was opened as number `index`, counted from 0.
    Recording get(int index) {
        Await.until("connection " + index + " is reported", () -> recordings.size() > index);
        return recordings.get(index);
    }

    /// One connection's tap.
    static final class Recording implements FrameTap {
        private final Link link;
        private final List<String> lines = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();
        private final int[] sizes = new int[FrameKind.values().length];
        private final int[] claims = new int[FrameKind.values().length];

        Recording(Link link) {
            this.link = link;
        }

        Link link() {
            return link;
        }

        @Override
        public synchronized void bytes(FrameKind kind, byte[] bytes, int from, int length, long nanos) {
            sizes[kind.ordinal()] += length;
            note("bytes " + kind.label() + " " + Frames.hex(Arrays.copyOfRange(bytes, from, from + length)), nanos);
        }

        @Override
        public synchronized void frame(FrameKind kind, int length, long firstNanos, long lastNanos) {
            assertTrue(firstNanos <= lastNanos, "a frame ended before it began");
            claims[kind.ordinal()] += length;
            assertTrue(claims[kind.ordinal()] <= sizes[kind.ordinal()], "a frame claims bytes that have not come");
            note("frame " + kind.label() + " " + length, lastNanos);
        }

        @Override
        public synchronized void handled(long nanos) {
            assertTrue(nanos >= 0, "a handler took less than no time");
            lines.add("handled");
        }

        @Override
        public synchronized void closed(Ending ending, long nanos) {
            note("closed " + ending, nanos);
        }

        private void note(String line, long nanos) {
            lines.add(line);
            times.add(nanos);
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }

        synchronized List<Long> times() {
            return List.copyOf(times);
        }

        /// All bytes of `kind`, in the order in which they were reported.
        String hex(FrameKind kind) {
            String start = "bytes " + kind.label() + " ";
            StringBuilder all = new StringBuilder();
            for (String line : lines()) {
                all.append(line.startsWith(start) ? line.substring(start.length()) : "");
            }
            return all.toString();
        }

        synchronized int unclaimed(FrameKind kind) {
            return sizes[kind.ordinal()] - claims[kind.ordinal()];
        }

        boolean isClosed() {
            return lines().stream().anyMatch(line -> line.startsWith("closed"));
        }

        /// Waits until the connection is reported as closed; returns the lines.
        List<String> awaitClosed() {
            Await.until("the connection is reported as closed", this::isClosed);
            return lines();
        }

        /// Waits for the only line about the ending.
        String ending() {
            return awaitClosed().getLast();
        }

        void awaitLine(String line) {
            Await.until("\"" + line + "\" is reported", () -> lines().contains(line));
        }
    }
}
