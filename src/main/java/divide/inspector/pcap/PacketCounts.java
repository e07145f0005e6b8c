package divide.inspector.pcap;

/// What kinds of packets a file had.
///
/// @param packets how many there were
/// @param segments how many of them belonged to TCP connections
/// @param others how many were of other protocols, or of link types that aren't known
/// @param unreadable how many were cut off so early, or so spoilt, that nothing can be told of them, or were fragments
/// whose rest never came
public record PacketCounts(long packets, long segments, long others, long unreadable) {}
