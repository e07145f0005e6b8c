package divide.inspector.pcap;

/// Why a file could not be read to its end. What comes before the place is sound.
///
/// @param kind what is wrong
/// @param offset where in the file, in bytes
/// @param found the number that is wrong, as far as the kind has one
public record Damage(Kind kind, long offset, long found) {
    /// What is wrong.
    public enum Kind {
        /// The file has no bytes.
        EMPTY,
        /// The file begins neither as pcapng nor as pcap.
        NOT_A_CAPTURE,
        /// The file is of a version that nobody has described.
        UNKNOWN_VERSION,
        /// The file ends inside its header or a block's.
        CUT_IN_HEADER,
        /// The file ends inside a packet; `found` bytes of it are missing.
        CUT_IN_PACKET,
        /// The file ends inside a block that is no packet; `found` bytes of it are missing.
        CUT_IN_BLOCK,
        /// A block says that it is `found` bytes long, which no such block can be.
        BLOCK_LENGTH,
        /// A block says another length at its end than at its beginning.
        BLOCK_END,
        /// A packet says that `found` bytes of it were captured: more than its block holds, or than any packet has.
        PACKET_LENGTH,
        /// A packet is of the interface with the number `found`, which was not described before.
        UNKNOWN_INTERFACE,
        /// A section has a byte order mark that is none.
        BYTE_ORDER,
        /// The file could not be read further.
        UNREADABLE
    }

    static Damage at(Kind kind, long offset) {
        return new Damage(kind, offset, 0);
    }
}
