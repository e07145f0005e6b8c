package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packets come in the order of their times, as far as that is what the network did.
class PacketOrderTest {
    private static final byte[] NONE = {};
    private static final byte[] PACKET = {1, 2, 3};

    @TempDir
    private Path folder;

    private List<Long> ordered(long... microseconds) throws IOException {
        FileBytes file = FileBytes.pcapng(ByteOrder.BIG_ENDIAN, FileBytes.RAW, NONE);
        LongStream.of(microseconds).forEach(time -> file.packet(0, time, PACKET));
        try (PacketReader reader = PacketReader.open(Files.write(folder.resolve("capture"), file.toBytes()))) {
            PacketOrder order = new PacketOrder(reader);
            List<Long> times = new ArrayList<>();
            for (Packet packet = order.next(); packet != null; packet = order.next()) {
                times.add(packet.nanos() / 1000);
            }
            return times;
        }
    }

    @Test
    void leavesSortedFilesAlone() throws IOException {
        long[] times = LongStream.range(0, 300).toArray();
        assertEquals(LongStream.of(times).boxed().toList(), ordered(times));
    }

    @Test
    void sortsPacketsThatAreALittleLate() throws IOException {
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), ordered(4, 2, 1, 3, 7, 6, 5));
    }

    @Test
    void keepsTheOrderOfAFileWhoseClockWasSetBack() throws IOException {
        assertEquals(List.of(9_000_000L, 9_000_001L, 1L, 2L), ordered(9_000_000, 9_000_001, 1, 2));
    }

    @Test
    void looksNotFarAheadWhereMuchStandsBesidePackets() throws IOException {
        Path file = folder.resolve("capture");
        String long60K = "x".repeat(60_000);
        String[] comments = Stream.generate(() -> long60K).limit(20).toArray(String[]::new);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PcapngWriter writer = new PcapngWriter(out, "test");
            int number = writer.describe(101, "lo");
            for (int i = 0; i < 20; i++) {
                writer.packet(number, i, ByteBuffer.allocate(0), PACKET, 0, 3, Beside.comments(comments));
            }
            writer.flush();
        }
        try (PacketReader reader = PacketReader.open(file)) {
            new PacketOrder(reader).next();
            assertTrue(reader.offset() < reader.size() / 5, () -> reader.offset() + " of " + reader.size());
        }
    }

    @Test
    void sortsAlsoAcrossManyPackets() throws IOException {
        long[] times = LongStream.range(0, 1000).map(i -> i ^ 31).toArray();
        assertEquals(LongStream.range(0, 992).boxed().toList(), ordered(times).subList(0, 992));
    }
}
