package divide.inspector.capture;

/// An exchange that is under way: whoever records it can say how it stands.
interface OpenExchange {
    /// The exchange as it stands now, under the number that the store gave it.
    Exchange snapshot(long number);
}
