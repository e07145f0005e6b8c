package divide.inspector.pcap;

import java.util.List;

/// What stands beside a packet in a pcapng file.
///
/// @param tag what a program wrote for itself, in an option that other programs pass over; empty for none
/// @param comments what people may read
public record Beside(byte[] tag, List<String> comments) {
    /// There is nothing.
    public static final Beside NOTHING = new Beside(new byte[0], List.of());

    /// Comments alone.
    public static Beside comments(String... comments) {
        return new Beside(new byte[0], List.of(comments));
    }
}
