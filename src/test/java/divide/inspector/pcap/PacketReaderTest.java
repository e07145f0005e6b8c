package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Packets of both formats, as they are written down.
class PacketReaderTest {
    private static final byte[] NONE = {};
    private static final byte[] PACKET = {1, 2, 3, 4, 5};

    /// Written by hand from the format's description: a section, an interface with nanoseconds, and one packet of
    /// 5 bytes with the comment "hi".
    private static final String GOLDEN = """
            0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c
            00000001 00000020 0065 0000 00040000 0009 0001 09000000 0000 0000 00000020
            00000006 00000034 00000000 00000001 00000002 00000005 00000009 0102030405000000
            0001 0002 68690000 0000 0000 00000034
            """;

    @TempDir
    private Path folder;

    private static ByteOrder order(String name) {
        return name.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static Captures whole(String... packets) {
        return new Captures(List.of(packets), Optional.empty());
    }

    @Test
    void readsTheGoldenFile() {
        byte[] golden = HexFormat.of().parseHex(GOLDEN.replaceAll("\\s", ""));
        assertEquals(whole("4294967298 101 9 0102030405 [hi]"), Captures.read(folder, golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "little"})
    void readsPcapngInBothByteOrders(String name) {
        byte[] comments = new FileBytes(order(name))
                .comment("one")
                .option(4, (byte) 9)
                .comment("zwei")
                .toBytes();
        byte[] file = FileBytes.pcapng(order(name), FileBytes.RAW, NONE)
                .packet(0, 1_700_000_000_000_001L, 2000, PACKET, comments)
                .toBytes();
        assertEquals(whole("1700000000000001000 101 2000 0102030405 [one, zwei]"), Captures.read(folder, file));
    }

    @ParameterizedTest
    @CsvSource({
        "big, a1b2c3d4, 7000000009000", "little, a1b2c3d4, 7000000009000",
        "big, a1b23c4d, 7000000000009", "little, a1b23c4d, 7000000000009"
    })
    void readsPcapInBothByteOrdersAndResolutions(String name, String magic, long nanos) {
        byte[] file = FileBytes.pcap(order(name), HexFormat.fromHexDigits(magic), FileBytes.ETHERNET)
                .pcapPacket(7000, 9, PACKET)
                .pcapPacket(7000, 9)
                .toBytes();
        assertEquals(whole(nanos + " 1 5 0102030405 []", nanos + " 1 0  []"), Captures.read(folder, file));
    }

    @Test
    void passesOverBlocksThatItDoesNotKnow() {
        byte[] file = FileBytes.pcapng(ByteOrder.LITTLE_ENDIAN, FileBytes.RAW, NONE)
                .block(0x80000BAD, new byte[3_000_000])
                .block(5, new byte[20])
                .packet(0, 1, PACKET)
                .block(4, new byte[8])
                .toBytes();
        assertEquals(whole("1000 101 5 0102030405 []"), Captures.read(folder, file));
    }

    @Test
    void readsSimplePacketsUpToTheSnapLength() {
        byte[] file = new FileBytes(ByteOrder.BIG_ENDIAN)
                .section()
                .description(FileBytes.RAW, 3, NONE)
                .packet(0, 8, PACKET)
                .simplePacket(5, new byte[] {1, 2, 3})
                .toBytes();
        assertEquals(whole("8000 101 5 0102030405 []", "8000 101 5 010203 []"), Captures.read(folder, file));
    }

    @Test
    void readsThePacketBlocksOfOldFiles() {
        byte[] file = FileBytes.pcapng(ByteOrder.LITTLE_ENDIAN, FileBytes.RAW, NONE)
                .oldPacket(0, 2, PACKET)
                .toBytes();
        assertEquals(whole("2000 101 5 0102030405 []"), Captures.read(folder, file));
    }

    @Test
    void asksEachInterfaceForItsClockAndEachSectionForItsOrder() {
        byte[] nanoseconds = new FileBytes(ByteOrder.BIG_ENDIAN)
                .option(9, (byte) 9)
                .option(14, new byte[] {0, 0, 0, 0, 0, 0, 0, 2})
                .toBytes();
        byte[] file = new FileBytes(ByteOrder.BIG_ENDIAN)
                .section()
                .description(FileBytes.ETHERNET, 0, NONE)
                .description(FileBytes.RAW, 0, nanoseconds)
                .packet(1, 5, PACKET)
                .packet(0, 5, PACKET)
                .bytes(FileBytes.pcapng(ByteOrder.LITTLE_ENDIAN, FileBytes.RAW, NONE)
                        .packet(0, 6, PACKET)
                        .toBytes())
                .toBytes();
        assertEquals(
                whole("2000000005 101 5 0102030405 []", "5000 1 5 0102030405 []", "6000 101 5 0102030405 []"),
                Captures.read(folder, file));
    }

    @Test
    void readsPacketsAcrossTheChunksOfTheFile() {
        FileBytes file = FileBytes.pcapng(ByteOrder.LITTLE_ENDIAN, FileBytes.RAW, NONE);
        for (int i = 0; i < 40; i++) {
            file.packet(0, i, new byte[65_000 + i]);
        }
        file.packet(0, 40, new byte[3_000_000]);
        Captures read = Captures.read(folder, file.toBytes());
        assertEquals(41, read.packets().size());
        assertEquals(
                "40000 101 3000000 " + "00".repeat(3_000_000) + " []",
                read.packets().getLast());
    }

    @Test
    void ignoresOptionsThatRunPastTheirBlock() {
        byte[] options = new FileBytes(ByteOrder.BIG_ENDIAN)
                .comment("kept")
                .u16(1)
                .u16(60_000)
                .toBytes();
        byte[] file = FileBytes.pcapng(ByteOrder.BIG_ENDIAN, FileBytes.RAW, NONE)
                .packet(0, 1, PACKET, options)
                .toBytes();
        assertEquals(whole("1000 101 5 0102030405 [kept]"), Captures.read(folder, file));
    }

    @Test
    void refusesWhatIsNoFileInsteadOfWaitingForIt() throws Exception {
        assertThrows(NotAFileException.class, () -> PacketReader.open(folder));
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertThrows(NotAFileException.class, () -> PacketReader.open(pipe));
        assertThrows(NoSuchFileException.class, () -> PacketReader.open(folder.resolve("missing")));
    }

    @Test
    void saysHowFarItIs() throws Exception {
        byte[] bytes = FileBytes.pcapng(ByteOrder.BIG_ENDIAN, FileBytes.RAW, NONE)
                .packet(0, 1, PACKET)
                .packet(0, 2, PACKET)
                .toBytes();
        try (PacketReader reader = PacketReader.open(Files.write(folder.resolve("capture"), bytes))) {
            Packet packet = new Packet();
            assertEquals(0, reader.offset());
            reader.next(packet);
            assertEquals(48, packet.offset());
            assertEquals(88, reader.offset());
            assertEquals(bytes.length, reader.size());
        }
    }
}
