package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as TCP connections reads back, and keeps the rules that readers check.
class TcpWriterTest {
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 40_000);
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 8000);
    private static final long TIME = 1_700_000_000_123_456_789L;
    private static final byte[] ASK = {'a', 's', 'k'};

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Script {
        void write(TcpWriter writer) throws IOException;
    }

    private Captures written(Script script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PcapngWriter file = new PcapngWriter(Channels.newChannel(out), "a test");
            script.write(new TcpWriter(file, "wire"));
            file.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Captures.read(folder, out.toByteArray());
    }

    private List<String> streams() throws IOException {
        List<String> events = new ArrayList<>();
        TcpStreams streams = new TcpStreams(start -> {
            events.add(start.seen() + " " + start.first() + " " + start.second() + " " + (start.nanos() - TIME));
            return new StreamWords(events);
        });
        try (PacketReader reader = PacketReader.open(folder.resolve("capture"))) {
            Packet packet = new Packet();
            while (reader.next(packet)) {
                streams.take(packet);
            }
        }
        streams.end();
        return events;
    }

    /// Says a stream's events, times from [#TIME] on.
    private record StreamWords(List<String> events) implements StreamListener {
        @Override
        public void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
            events.add(sender + " " + length + " bytes from " + bytes[from] + " " + (nanos - TIME));
        }

        @Override
        public void gap(Sender sender, long length, long nanos) {
            events.add(sender + " gap " + length);
        }

        @Override
        public void comment(Sender sender, String text) {
            events.add(sender + " " + text);
        }

        @Override
        public void tag(Sender sender, byte[] bytes, int from, int length, long nanos) {
            events.add(sender + " tag of " + length + " " + (nanos - TIME));
        }

        @Override
        public void finished(Sender sender, long nanos) {
            events.add(sender + " finished " + (nanos - TIME));
        }

        @Override
        public void ended(StreamEnd end, long nanos) {
            events.add(end + " " + (nanos - TIME));
        }
    }

    @Test
    void writesTheGoldenPackets() {
        Captures read = written(writer -> {
            WrittenStream stream = writer.open(CLIENT, SERVER, 0, 5, Beside.comments("first"));
            stream.bytes(Sender.FIRST, ASK, 0, 3, 6, Beside.NOTHING);
        });
        String ends = "7f0000017f000001";
        assertEquals(
                new Captures(
                        List.of(
                                "5 101 48 4500003000004000400" + "63cc6" + ends
                                        + "9c401f40 00000000 00000000 7002ffff d06a 0000 0204ffd7 0103030e"
                                                .replace(" ", "")
                                        + " [first]",
                                "5 101 48 4500003000004000400" + "63cc6" + ends
                                        + "1f409c40 00000000 00000001 7012ffff d059 0000 0204ffd7 0103030e"
                                                .replace(" ", "")
                                        + " []",
                                "5 101 40 4500002800004000400" + "63cce" + ends
                                        + "9c401f40 00000001 00000001 5010ffff f64f 0000".replace(" ", "") + " []",
                                "6 101 43 4500002b00004000400" + "63ccb" + ends
                                        + "9c401f40 00000001 00000001 5018ffff 29d1 0000 61736b".replace(" ", "")
                                        + " []"),
                        Optional.empty()),
                read);
    }

    @Test
    void readsBackAsTheStreamsThatWereWritten() throws IOException {
        written(writer -> {
            WrittenStream one = writer.open(CLIENT, SERVER, 1, TIME, Beside.comments("one"));
            WrittenStream two = writer.open(
                    new InetSocketAddress("::1", 40_001),
                    new InetSocketAddress("::1", 8000),
                    2,
                    TIME + 1,
                    Beside.NOTHING);
            one.bytes(Sender.FIRST, ASK, 0, 3, TIME + 2, Beside.comments("asks", "in words: \u00e4\u20ac"));
            two.bytes(Sender.FIRST, ASK, 1, 2, TIME + 3, Beside.NOTHING);
            one.bytes(Sender.SECOND, ASK, 2, 1, TIME + 4, new Beside(new byte[] {7, 8}, List.of("answers")));
            one.close(Sender.SECOND, TIME + 5, Beside.comments("bye"));
            two.reset(Sender.SECOND, TIME + 6, Beside.NOTHING);
        });
        assertEquals(
                List.of(
                        "OPENING /127.0.0.1:40000 /127.0.0.1:8000 0",
                        "FIRST one",
                        "FIRST asks",
                        "FIRST in words: \u00e4\u20ac",
                        "FIRST 3 bytes from 97 2",
                        "OPENING /[0:0:0:0:0:0:0:1]:40001 /[0:0:0:0:0:0:0:1]:8000 1",
                        "FIRST 2 bytes from 115 3",
                        "SECOND tag of 2 4",
                        "SECOND answers",
                        "SECOND 1 bytes from 107 4",
                        "SECOND bye",
                        "SECOND finished 5",
                        "FIRST finished 5",
                        "CLOSED 5",
                        "RESET 6"),
                streams());
    }

    @Test
    void splitsWhatIsLongerThanAPacketCanBe() throws IOException {
        byte[] large = new byte[150_000];
        written(writer -> writer.open(CLIENT, SERVER, 1, TIME, Beside.NOTHING)
                .bytes(Sender.SECOND, large, 0, large.length, TIME + 1, Beside.comments("large")));
        assertEquals(
                List.of(
                        "OPENING /127.0.0.1:40000 /127.0.0.1:8000 0",
                        "SECOND large",
                        "SECOND 65495 bytes from 0 1",
                        "SECOND 65495 bytes from 0 1",
                        "SECOND 19010 bytes from 0 1",
                        "NOT_SEEN 1"),
                streams());
    }

    @Test
    void givesBothEndsAddressesOfOneKind() throws IOException {
        written(writer -> writer.open(new InetSocketAddress("fd00::1", 5), SERVER, 1, TIME, Beside.NOTHING)
                .bytes(Sender.FIRST, ASK, 0, 3, TIME, Beside.NOTHING));
        assertEquals(
                "OPENING /[fd00:0:0:0:0:0:0:1]:5 /127.0.0.1:8000 0", streams().getFirst());
    }

    @Test
    void everyChecksumIsRight() {
        byte[] odd = {1, (byte) 0xFF, (byte) 0xFE, 4, 5};
        Captures read = written(writer -> {
            for (InetSocketAddress server : List.of(SERVER, new InetSocketAddress("fd00::77", 9))) {
                WrittenStream stream = writer.open(CLIENT, server, 77, TIME, Beside.NOTHING);
                stream.bytes(Sender.FIRST, odd, 0, 5, TIME, Beside.NOTHING);
                stream.bytes(Sender.SECOND, odd, 1, 4, TIME, Beside.NOTHING);
                stream.close(Sender.FIRST, TIME, Beside.NOTHING);
            }
        });
        assertEquals(16, read.packets().size());
        read.packets().forEach(TcpWriterTest::checkSums);
    }

    private static void checkSums(String packet) {
        byte[] bytes = HexFormat.of().parseHex(packet.split(" ")[3]);
        boolean isSmall = bytes[0] == 0x45;
        int header = isSmall ? 20 : 40;
        int addresses = isSmall ? 12 : 8;
        if (isSmall) {
            assertEquals(0xFFFF, sum(Arrays.copyOf(bytes, 20)));
        }
        byte[] pseudo = ByteBuffer.allocate(header - addresses + 4 + bytes.length - header)
                .put(bytes, addresses, header - addresses)
                .putShort((short) 6)
                .putShort((short) (bytes.length - header))
                .put(bytes, header, bytes.length - header)
                .array();
        assertEquals(0xFFFF, sum(pseudo), packet);
    }

    private static int sum(byte... bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return sum;
    }

    @Test
    void cutsCommentsWhereAnOptionEndsAndNoCharacterDoes() {
        String comment = "\u00e4".repeat(40_000);
        Captures read = written(writer -> writer.open(CLIENT, SERVER, 1, TIME, Beside.comments(comment, "next")));
        assertTrue(read.packets().getFirst().endsWith(" [" + "\u00e4".repeat(32_767) + ", next]"));
    }

    @Test
    void describesEachInterfaceAndPadsEachBlock() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapngWriter file = new PcapngWriter(Channels.newChannel(out), "p");
        int first = file.describe(147, "one");
        int second = file.describe(252, "three");
        Stream.of(first, second).forEach(number -> {
            try {
                file.packet(number, 7, ByteBuffer.wrap(ASK), ASK, 1, number, Beside.comments("x".repeat(number + 1)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        file.flush();
        assertEquals(
                new Captures(List.of("7 147 3 61736b [x]", "7 252 4 61736b73 [xx]"), Optional.empty()),
                Captures.read(folder, out.toByteArray()));
        assertEquals(0, Files.size(folder.resolve("capture")) % 4);
    }
}
