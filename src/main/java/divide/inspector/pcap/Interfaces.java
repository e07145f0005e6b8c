package divide.inspector.pcap;

import java.util.ArrayList;
import java.util.List;

/// What a section says of the interfaces that its packets were captured at. One thread at a time.
final class Interfaces {
    private static final int RESOLUTION = 9;
    private static final int OFFSET = 14;
    private static final int MICROSECONDS = 6;

    /// More than anybody captures at; a file that describes more wants our memory.
    private static final int MOST = 65_536;

    private record Interface(int linkType, long snapLength, Clock clock) {}

    private final List<Interface> all = new ArrayList<>();

    void clear() {
        all.clear();
    }

    /// Adds what the body `[from, to)` of a block says.
    void add(Endian endian, byte[] bytes, int from, int to) {
        if (all.size() == MOST) {
            return;
        }
        long snapLength = endian.u32(bytes, from + 4);
        Clock clock = clock(endian, bytes, new Options(endian, bytes, from + 8, to));
        all.add(new Interface(endian.u16(bytes, from), snapLength == 0 ? Long.MAX_VALUE : snapLength, clock));
    }

    private static Clock clock(Endian endian, byte[] bytes, Options options) {
        int resolution = MICROSECONDS;
        long offset = 0;
        while (options.next()) {
            if (options.code() == RESOLUTION && options.length() == 1) {
                resolution = bytes[options.at()] & 0xFF;
            } else if (options.code() == OFFSET && options.length() == Long.BYTES) {
                offset = endian.i64(bytes, options.at());
            }
        }
        return Clock.of(resolution, offset);
    }

    boolean has(long number) {
        return number < all.size();
    }

    int linkType(long number) {
        return all.get((int) number).linkType();
    }

    /// How many bytes of a packet are captured at the most.
    long snapLength(long number) {
        return all.get((int) number).snapLength();
    }

    Clock clock(long number) {
        return all.get((int) number).clock();
    }
}
