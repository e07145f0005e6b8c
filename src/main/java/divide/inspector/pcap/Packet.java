package divide.inspector.pcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One packet of a capture file, where it lies. A reader fills it again and again: copy what must outlast the next one.
public final class Packet {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int captured;
    private long original;
    private int linkType;
    private long nanos;
    private long offset;
    private Endian endian = Endian.BIG;
    private int optionsFrom;
    private int optionsTo;

    void lies(byte[] bytes, int from, int captured, long original) {
        this.bytes = bytes;
        this.from = from;
        this.captured = captured;
        this.original = Math.max(captured, original);
        optionsTo = optionsFrom;
    }

    void is(int linkType, long nanos, long offset) {
        this.linkType = linkType;
        this.nanos = nanos;
        this.offset = offset;
    }

    void options(Endian endian, int from, int to) {
        this.endian = endian;
        optionsFrom = from;
        optionsTo = to;
    }

    /// Becomes what `other` is.
    void take(Packet other) {
        lies(other.bytes, other.from, other.captured, other.original);
        is(other.linkType, other.nanos, other.offset);
        options(other.endian, other.optionsFrom, other.optionsTo);
    }

    /// The array that it lies in; not to be written to.
    public byte[] array() {
        return bytes;
    }

    /// Where in [#array] it begins.
    public int from() {
        return from;
    }

    /// How many of its bytes were captured.
    public int captured() {
        return captured;
    }

    /// How many bytes of its file it keeps in memory: what was captured, and what stands beside it.
    int kept() {
        return Math.max(captured, optionsTo - from);
    }

    /// How many bytes it had on the network: at least [#captured].
    public long original() {
        return original;
    }

    /// What it begins with, as one of the numbers that the link types of pcap have.
    public int linkType() {
        return linkType;
    }

    /// When it was captured, in nanoseconds since 1970.
    public long nanos() {
        return nanos;
    }

    /// Where in the file its block begins.
    public long offset() {
        return offset;
    }

    /// Whether there may be [#comments] or a [#tag].
    public boolean hasOptions() {
        return optionsTo - optionsFrom > Options.HEADER;
    }

    /// What somebody wrote beside it, in the file's order. Makes new strings at each call.
    public List<String> comments() {
        List<String> comments = new ArrayList<>();
        Options options = options();
        while (options.next()) {
            if (options.code() == Options.COMMENT) {
                comments.add(options.text());
            }
        }
        return comments;
    }

    /// What this program once wrote beside it for itself; empty when there is nothing.
    public byte[] tag() {
        Options options = options();
        while (options.next()) {
            if (options.code() == Options.TAG) {
                return Arrays.copyOfRange(bytes, options.at(), options.at() + options.length());
            }
        }
        return NOTHING;
    }

    Options options() {
        return new Options(endian, bytes, optionsFrom, optionsTo);
    }
}
