package divide.inspector.capture.file;

import java.io.IOException;

/// Writes items in the order of their times. One thread at a time.
final class Items {
    private final WrittenConnections connections;
    private final Asides asides;
    private final Timeline timeline = new Timeline();

    Items(WrittenConnections connections, Asides asides) {
        this.connections = connections;
        this.asides = asides;
    }

    Timeline timeline() {
        return timeline;
    }

    /// Writes what is earlier than `nanos`.
    void writeBefore(long nanos) throws IOException {
        for (Item item = timeline.takeBefore(nanos); item != null; item = timeline.takeBefore(nanos)) {
            write(item);
        }
    }

    void writeRest() throws IOException {
        for (Item item = timeline.take(); item != null; item = timeline.take()) {
            write(item);
        }
    }

    private void write(Item item) throws IOException {
        switch (item) {
            case Item.Sent sent -> connections.write(sent);
            case Item.Lost lost -> connections.lose(lost);
            case Item.Closed closed -> connections.close(closed);
            case Item.Aside aside -> asides.write(aside);
        }
    }
}
