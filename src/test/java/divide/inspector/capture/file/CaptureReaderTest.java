package divide.inspector.capture.file;

import static divide.inspector.capture.file.Recorded.DIVIDE_200_100;
import static divide.inspector.capture.file.Recorded.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.pcap.Beside;
import divide.inspector.pcap.Damage;
import divide.inspector.pcap.PacketCounts;
import divide.inspector.pcap.PcapngWriter;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.TcpWriter;
import divide.inspector.pcap.WrittenStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that other programs wrote: exchanges are found in whatever is there of them.
class CaptureReaderTest {
    private static final InetSocketAddress CLIENT = new InetSocketAddress("10.0.0.1", 40_000);
    private static final InetSocketAddress SERVER = new InetSocketAddress("10.0.0.2", 80);
    private static final List<String> CALLS = List.of(
            "divide(200, 100) 0140000000", "divide(100, 0) 020000000a636b5f676f645f657272", "divide(7) 0140e00000");
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    private final Recorded opened = new Recorded(0);

    @TempDir
    private Path folder;

    /// The Python peer's calls as tcpdump wrote them: microseconds, Ethernet, three connections.
    private static byte[] peer() {
        try (var hex = CaptureReaderTest.class.getResourceAsStream("peer-pcap.hex")) {
            String text = new String(hex.readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReadCapture read(byte... bytes) {
        try {
            return opened.open(Files.write(folder.resolve("capture"), bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> calls() {
        return opened.words().stream().map(CaptureReaderTest::call).toList();
    }

    private static String call(String words) {
        String[] parts = words.split(" ");
        byte[] request = HexFormat.of().parseHex(parts[3]);
        int num1 = ByteBuffer.wrap(request).getInt(15);
        String num2 = request.length > 19 ? ", " + ByteBuffer.wrap(request).getInt(20) : "";
        return "divide(" + num1 + num2 + ") " + parts[5];
    }

    /// The peer's file without some of its packets, counted from 1.
    private static byte[] without(IntPredicate dropped) {
        byte[] file = peer();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, FILE_HEADER);
        int number = 1;
        for (int at = FILE_HEADER; at < file.length; number++) {
            int length = PACKET_HEADER + in.getInt(at + 8);
            if (!dropped.test(number)) {
                out.write(file, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Script {
        void write(PcapngWriter file, TcpWriter tcp) throws IOException;
    }

    private ReadCapture read(Script script) {
        Path file = folder.resolve("written");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PcapngWriter writer = new PcapngWriter(out, "another program");
            script.write(writer, new TcpWriter(writer, "eth0"));
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return opened.open(file);
    }

    @Test
    void findsTheCallsOfThePeer() {
        ReadCapture read = read(peer());
        assertEquals(new ReadCapture(3, 3, 0, new PacketCounts(30, 30, 0, 0), Optional.empty(), true, false), read);
        assertEquals(CALLS, calls());
    }

    @Test
    void findsThemWithoutHandshakes() {
        assertEquals(
                3, read(without(number -> number % 10 > 0 && number % 10 <= 3)).exchanges());
        assertEquals(CALLS, calls());
    }

    @Test
    void leavesOutAConnectionOfWhichTooLittleIsThereToTell() {
        ReadCapture read = read(without(number -> number <= 5));
        assertEquals(1, read.leftOut());
        assertEquals(CALLS.subList(1, 3), calls());
    }

    @Test
    void leavesOutOtherConnectionsAndOtherProtocols() {
        byte[] http = "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        ReadCapture read = read((file, tcp) -> {
            WrittenStream other = tcp.open(CLIENT, SERVER, 1, 10, Beside.NOTHING);
            WrittenStream ours = tcp.open(new InetSocketAddress("10.0.0.1", 40_001), SERVER, 2, 11, Beside.NOTHING);
            other.bytes(Sender.FIRST, http, 0, http.length, 12, Beside.NOTHING);
            ours.bytes(Sender.FIRST, DIVIDE_200_100, 0, 24, 13, Beside.NOTHING);
            file.packet(0, 14, ByteBuffer.wrap(new byte[] {0x45}), http, 0, http.length, Beside.NOTHING);
            ours.bytes(Sender.SECOND, TWO, 0, 5, 15, Beside.NOTHING);
            other.bytes(Sender.SECOND, http, 0, http.length, 16, Beside.NOTHING);
        });
        assertEquals(new ReadCapture(1, 1, 1, new PacketCounts(11, 10, 1, 0), Optional.empty(), true, false), read);
        assertEquals(List.of("divide(200, 100) 0140000000"), calls());
    }

    @Test
    void takesWhatSomebodyWroteBesidePacketsForAnnotations() {
        read((file, tcp) -> {
            WrittenStream ours = tcp.open(CLIENT, SERVER, 2, 11, Beside.NOTHING);
            ours.bytes(Sender.FIRST, DIVIDE_200_100, 0, 24, 13, Beside.comments("who asks that?"));
            ours.bytes(Sender.SECOND, TWO, 0, 5, 15, Beside.comments("two, of course"));
        });
        ExchangeStore store = opened.store();
        assertEquals(new Annotation(false, "who asks that?\ntwo, of course"), store.annotation(1));
    }

    @Test
    void opensACutFileUpToTheCut() {
        byte[] file = peer();
        ReadCapture read = read(Arrays.copyOf(file, file.length - 700));
        assertEquals(2, read.exchanges());
        assertEquals(CALLS.subList(0, 2), calls());
        assertEquals(Damage.Kind.CUT_IN_PACKET, read.damage().orElseThrow().kind());
        assertFalse(read.isOurs());
    }

    @Test
    void everyTruncationAndEveryFlippedByteEndsInExchangesOrDamage() {
        byte[] file = peer();
        for (int length = 0; length < file.length; length += 3) {
            assertTrue(read(Arrays.copyOf(file, length)).exchanges() <= 3);
        }
        Random random = new Random(11);
        for (int i = 0; i < 1500; i++) {
            byte[] spoilt = file.clone();
            spoilt[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            spoilt[random.nextInt(file.length)] = (byte) random.nextInt();
            read(spoilt);
        }
    }

    @Test
    void everyFlippedByteInAFileOfOursEndsInExchangesOrDamage() throws IOException {
        Recorded saved = new Recorded(0);
        saved.recorder().paste(DIVIDE_200_100, TWO, 5);
        saved.store().annotate(1, new Annotation(true, "spoilt"));
        Path path = folder.resolve("saved");
        saved.save(path);
        byte[] file = Files.readAllBytes(path);
        Random random = new Random(12);
        for (int i = 0; i < 1500; i++) {
            byte[] spoilt = file.clone();
            spoilt[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            assertTrue(read(spoilt).exchanges() <= 1);
        }
    }
}
