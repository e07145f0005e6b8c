package divide.inspector.ui.server;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Connections that could not be accepted: how many, and what the system said last. Any thread.
final class AcceptTrouble {
    /// What has gathered.
    ///
    /// @param count how many connections could not be accepted
    /// @param systemWords what the operating system said about the last one
    record Tally(int count, String systemWords) {}

    private final AtomicReference<Optional<Tally>> tally = new AtomicReference<>(Optional.empty());

    void add(IOException trouble) {
        String words = Objects.requireNonNullElse(trouble.getMessage(), trouble.toString());
        tally.updateAndGet(before ->
                Optional.of(new Tally(before.map(Tally::count).orElse(0) + 1, words)));
    }

    void clear() {
        tally.set(Optional.empty());
    }

    Optional<Tally> tally() {
        return tally.get();
    }
}
