package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Takes connections and exchanges from a file that says of each what it was when it was recorded, so that nothing has
/// to be found out again. One thread at a time.
public final class Restorer {
    /// A file may say that it has more connections than a capture can hold. Those beyond get the next free numbers, not
    /// the ones that they had.
    private static final int MOST_EXPECTED = 1 << 20;

    private final Recorder recorder;
    private int first;
    private boolean[] taken = {};

    Restorer(Recorder recorder) {
        this.recorder = recorder;
    }

    /// Keeps numbers free for the connections of the file, for a million at the most; only the first call does.
    public void expect(int connections) {
        if (taken.length == 0) {
            taken = new boolean[Math.min(connections, MOST_EXPECTED)];
            first = recorder.store().reserve(taken.length);
        }
    }

    /// Notes a connection.
    ///
    /// @param rank its place among those of the file, from 0
    /// @param opened when it was opened, in [System#nanoTime]
    /// @return its number
    public int connect(
            int rank,
            Source source,
            Optional<InetSocketAddress> client,
            Optional<InetSocketAddress> server,
            long opened) {
        int number = number(rank);
        recorder.store().connect(number, source, client, server, opened);
        return number;
    }

    /// A file of several captures has a rank more than once.
    private int number(int rank) {
        if (rank >= taken.length || taken[rank]) {
            return recorder.store().reserve(1);
        }
        taken[rank] = true;
        return first + rank;
    }

    /// Notes that nothing more comes of a connection.
    ///
    /// @param closed when it was closed, in [System#nanoTime]
    public void disconnect(int number, Ending ending, long closed) {
        recorder.store().disconnect(number, ending, closed);
        recorder.changed();
    }

    /// An exchange whose bytes come from now on.
    public RestoredExchange exchange(Outline outline) {
        return new RestoredExchange(recorder, outline);
    }

    /// No more connections come.
    public void end() {
        for (int rank = 0; rank < taken.length; rank++) {
            if (!taken[rank]) {
                taken[rank] = true;
                recorder.store().disconnect(first + rank, Ending.CAPTURE_ENDED, 0);
            }
        }
    }
}
