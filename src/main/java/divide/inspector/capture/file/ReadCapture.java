package divide.inspector.capture.file;

import divide.inspector.pcap.Damage;
import divide.inspector.pcap.PacketCounts;
import java.util.Optional;

/// What came of reading a capture file.
///
/// @param exchanges how many exchanges were found
/// @param connections how many connections they belong to
/// @param leftOut how many other connections carry something else, or too little to tell
/// @param packets what kinds of packets there were
/// @param damage why there may be more than could be read
/// @param isWhole whether it was read to its end, or to the damage; false when the user ended it
/// @param isOurs whether all of it was written by this program, so that nothing is lost when it is written again
public record ReadCapture(
        long exchanges,
        long connections,
        long leftOut,
        PacketCounts packets,
        Optional<Damage> damage,
        boolean isWhole,
        boolean isOurs) {}
