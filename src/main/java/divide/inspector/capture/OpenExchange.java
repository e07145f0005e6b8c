package divide.inspector.capture;

import java.util.Optional;

/// An exchange that is under way: whoever records it can say how it stands.
interface OpenExchange {
    /// The exchange as it stands now, under the number that the store gave it; empty when it has ended meanwhile.
    Optional<Exchange> snapshot(long number);
}
