package divide.inspector.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes a pcapng file of one section, with nanoseconds. Interfaces are described when their first packet comes.
///
/// One thread at a time. What is written is gathered: [#flush] hands over the rest.
public final class PcapngWriter {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int BYTE_ORDER_MARK = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;

    private static final int INTERFACE_NAME = 2;
    private static final int PROGRAM = 4;
    private static final int RESOLUTION = 9;
    private static final int END = 0;
    private static final byte[] NANOSECONDS = {9};
    private static final byte[] PADDING = new byte[3];
    private static final byte[][] NO_TEXTS = {};

    private static final int FRAME = 12;
    private static final int PACKET_FRAME = 32;
    private static final int MOST_IN_OPTION = 65_535;
    private static final int GATHERED = 1 << 18;

    private final WritableByteChannel out;
    private ByteBuffer buffer = ByteBuffer.allocate(GATHERED).order(ByteOrder.LITTLE_ENDIAN);
    private int interfaces;

    /// Begins a file.
    ///
    /// @param program the name of the program that writes it
    /// @throws IOException when `out` does
    public PcapngWriter(WritableByteChannel out, String program) throws IOException {
        this.out = out;
        byte[] name = program.getBytes(StandardCharsets.UTF_8);
        int length = FRAME + 16 + optionSize(name) + Options.HEADER;
        begin(SECTION, length);
        buffer.putInt(BYTE_ORDER_MARK).putShort((short) 1).putShort((short) 0).putLong(-1);
        option(PROGRAM, name);
        end(length);
    }

    /// Describes an interface.
    ///
    /// @param linkType one of the numbers that the link types of pcap have
    /// @return its number, for [#packet]
    /// @throws IOException when the channel does
    public int describe(int linkType, String name) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int length = FRAME + 8 + optionSize(text) + optionSize(NANOSECONDS) + Options.HEADER;
        begin(INTERFACE, length);
        buffer.putShort((short) linkType).putShort((short) 0).putInt(0);
        option(INTERFACE_NAME, text);
        option(RESOLUTION, NANOSECONDS);
        end(length);
        return interfaces++;
    }

    /// Writes a packet that consists of a header and a payload, either of which may be empty.
    ///
    /// @param nanos when it was captured, in nanoseconds since 1970
    /// @param beside what stands beside it; a comment ends after 65,535 bytes
    /// @throws IOException when the channel does
    public void packet(int number, long nanos, ByteBuffer header, byte[] payload, int from, int length, Beside beside)
            throws IOException {
        int size = header.remaining() + length;
        int padding = Options.padded(size) - size;
        byte[][] texts = texts(beside.comments());
        int options = optionsSize(beside.tag(), texts);
        int block = PACKET_FRAME + size + padding + options;
        begin(PACKET, block);
        buffer.putInt(number).putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
        buffer.putInt(size).putInt(size);
        buffer.put(header).put(payload, from, length);
        buffer.put(PADDING, 0, padding);
        options(beside.tag(), texts);
        end(block, options);
    }

    private static byte[][] texts(List<String> comments) {
        return comments.isEmpty()
                ? NO_TEXTS
                : comments.stream().map(PcapngWriter::text).toArray(byte[][]::new);
    }

    private static byte[] text(String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        return text.length <= MOST_IN_OPTION ? text : Arrays.copyOf(text, characterEnd(text));
    }

    /// The last place in the room of an option where no character is cut.
    private static int characterEnd(byte[] text) {
        int end = MOST_IN_OPTION;
        while ((text[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    private static int optionsSize(byte[] tag, byte[][] texts) {
        int size = tag.length == 0 ? 0 : optionSize(tag);
        for (byte[] text : texts) {
            size += optionSize(text);
        }
        return size == 0 ? 0 : size + Options.HEADER;
    }

    private void options(byte[] tag, byte[][] texts) {
        if (tag.length > 0) {
            option(Options.TAG, tag);
        }
        for (byte[] text : texts) {
            option(Options.COMMENT, text);
        }
    }

    private static int optionSize(byte[] value) {
        return Options.HEADER + Options.padded(value.length);
    }

    private void option(int code, byte[] value) {
        buffer.putShort((short) code).putShort((short) value.length).put(value);
        buffer.put(PADDING, 0, Options.padded(value.length) - value.length);
    }

    private void begin(int type, int length) throws IOException {
        if (buffer.remaining() < length) {
            flush();
            if (buffer.capacity() < length) {
                buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        buffer.putInt(type).putInt(length);
    }

    /// Ends a block that has options.
    private void end(int length) {
        buffer.putInt(END).putInt(length);
    }

    private void end(int length, int options) {
        if (options > 0) {
            buffer.putInt(END);
        }
        buffer.putInt(length);
    }

    /// Hands over what was gathered.
    ///
    /// @throws IOException when the channel does
    public void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }
}
