package divide.inspector.capture.file;

import divide.inspector.pcap.PcapngWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes what was on no network as packets of text, which Wireshark shows as such: their link type says which of its
/// dissectors is to read them. One thread at a time.
final class Asides {
    /// The link type whose packets begin with tags.
    static final int TAGGED = 252;

    private static final short DISSECTOR = 12;
    private static final byte[] TEXT = "data-text-lines\0".getBytes(StandardCharsets.US_ASCII);

    /// How many bytes stand before the text.
    static final int HEADER = 4 + TEXT.length + 4;

    private static final int NOT_DESCRIBED = -1;

    private final PcapngWriter file;
    private final EpochTime time;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private int number = NOT_DESCRIBED;

    Asides(PcapngWriter file, EpochTime time) {
        this.file = file;
        this.time = time;
        header.putShort(DISSECTOR).putShort((short) TEXT.length).put(TEXT).putInt(0);
    }

    void write(Item.Aside aside) throws IOException {
        if (number == NOT_DESCRIBED) {
            number = file.describe(TAGGED, "divide, not on a network");
        }
        byte[] text = aside.text();
        file.packet(number, time.of(aside.nanos()), header.rewind(), text, 0, text.length, aside.beside());
    }
}
