package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.pcap.Damage.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files open up to the damage, and say what and where it is.
class PacketDamageTest {
    private static final byte[] NONE = {};
    private static final byte[] PACKET = {1, 2, 3, 4, 5};
    private static final String READ = "1000 101 5 0102030405 []";

    /// Where the section ends, and the interface.
    private static final int FIRST = 48;

    private static final int BLOCK = 40;

    @TempDir
    private Path folder;

    private static FileBytes start() {
        return FileBytes.pcapng(ByteOrder.BIG_ENDIAN, FileBytes.RAW, NONE).packet(0, 1, PACKET);
    }

    private Captures damaged(int at, int value) {
        byte[] file = start().packet(0, 2, PACKET).toBytes();
        ByteBuffer.wrap(file).putInt(FIRST + BLOCK + at, value);
        return Captures.read(folder, file);
    }

    private static Captures upTo(Kind kind, long offset, long found) {
        return new Captures(List.of(READ), Optional.of(new Damage(kind, offset, found)));
    }

    private static Captures nothing(Kind kind, long offset, long found) {
        return new Captures(List.of(), Optional.of(new Damage(kind, offset, found)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12, 28, 41, -1, 0x0200_0000})
    void refusesBlockLengthsThatCanNotBe(int length) {
        assertEquals(upTo(Kind.BLOCK_LENGTH, FIRST + BLOCK, length & 0xFFFF_FFFFL), damaged(4, length));
    }

    @Test
    void refusesLengthsThatDisagree() {
        assertEquals(upTo(Kind.BLOCK_END, FIRST + BLOCK, 44), damaged(36, 44));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 4000, -1})
    void refusesPacketsLongerThanTheirBlock(int captured) {
        assertEquals(upTo(Kind.PACKET_LENGTH, FIRST + BLOCK, captured & 0xFFFF_FFFFL), damaged(20, captured));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void refusesInterfacesThatWereNotDescribed(int number) {
        assertEquals(upTo(Kind.UNKNOWN_INTERFACE, FIRST + BLOCK, number & 0xFFFF_FFFFL), damaged(8, number));
    }

    @Test
    void refusesSectionsOfUnknownOrderOrVersion() {
        byte[] order = start().section().toBytes();
        ByteBuffer.wrap(order).putInt(FIRST + BLOCK + 8, 1);
        assertEquals(upTo(Kind.BYTE_ORDER, FIRST + BLOCK + 8, 0), Captures.read(folder, order));
        byte[] version = start().section().toBytes();
        ByteBuffer.wrap(version).putShort(FIRST + BLOCK + 12, (short) 2);
        assertEquals(upTo(Kind.UNKNOWN_VERSION, FIRST + BLOCK + 12, 2), Captures.read(folder, version));
    }

    @Test
    void saysHowMuchOfAPacketIsMissing() {
        byte[] file = start().packet(0, 2, PACKET).toBytes();
        assertEquals(
                upTo(Kind.CUT_IN_PACKET, file.length - 9, 9),
                Captures.read(folder, Arrays.copyOf(file, file.length - 9)));
        assertEquals(
                upTo(Kind.CUT_IN_HEADER, FIRST + BLOCK + 7, 0),
                Captures.read(folder, Arrays.copyOf(file, FIRST + BLOCK + 7)));
    }

    @Test
    void saysHowMuchOfAnUnknownBlockIsMissing() {
        byte[] file = start().block(77, new byte[100]).toBytes();
        assertEquals(
                upTo(Kind.CUT_IN_BLOCK, file.length - 50, 50),
                Captures.read(folder, Arrays.copyOf(file, file.length - 50)));
        assertEquals(
                upTo(Kind.CUT_IN_BLOCK, file.length - 2, 2),
                Captures.read(folder, Arrays.copyOf(file, file.length - 2)));
    }

    @Test
    void refusesUnknownBlocksThatEndPastTheFile() {
        byte[] file = start().block(77, new byte[100]).toBytes();
        ByteBuffer.wrap(file).putInt(FIRST + BLOCK + 4, 0xFFFF_FFFC);
        long missing = FIRST + BLOCK + 0xFFFF_FFFCL - file.length;
        assertEquals(upTo(Kind.CUT_IN_BLOCK, file.length, missing), Captures.read(folder, file));
    }

    @Test
    void refusesPcapPacketsThatNobodyCaptures() {
        byte[] file = FileBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, FileBytes.RAW)
                .pcapPacket(0, 1, PACKET)
                .u32(0)
                .u32(2)
                .u32(0xFFFF_FFFFL)
                .u32(0)
                .toBytes();
        assertEquals(upTo(Kind.PACKET_LENGTH, 45, 0xFFFF_FFFFL), Captures.read(folder, file));
    }

    @Test
    void saysWhereAPcapFileIsCut() {
        byte[] file = FileBytes.pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, FileBytes.RAW)
                .pcapPacket(0, 1, PACKET)
                .pcapPacket(0, 2, PACKET)
                .toBytes();
        assertEquals(upTo(Kind.CUT_IN_PACKET, 64, 2), Captures.read(folder, Arrays.copyOf(file, 64)));
        assertEquals(upTo(Kind.CUT_IN_HEADER, 50, 0), Captures.read(folder, Arrays.copyOf(file, 50)));
        assertEquals(nothing(Kind.CUT_IN_HEADER, 20, 0), Captures.read(folder, Arrays.copyOf(file, 20)));
    }

    @Test
    void knowsFilesOfAnotherKind() {
        assertEquals(nothing(Kind.EMPTY, 0, 0), Captures.read(folder, NONE));
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertEquals(nothing(Kind.NOT_A_CAPTURE, 0, 0), Captures.read(folder, picture));
        byte[] text = "#!".getBytes(StandardCharsets.US_ASCII);
        assertEquals(nothing(Kind.NOT_A_CAPTURE, 0, 0), Captures.read(folder, text));
    }

    @Test
    void keepsOfManyInterfacesOnlySoManyAsAnybodyHas() {
        FileBytes file = new FileBytes(ByteOrder.BIG_ENDIAN).section();
        for (int i = 0; i < 70_000; i++) {
            file.description(FileBytes.RAW, 0, NONE);
        }
        Captures read = Captures.read(
                folder, file.packet(65_535, 1, PACKET).packet(65_536, 1, PACKET).toBytes());
        assertEquals(List.of(READ), read.packets());
        assertEquals(Kind.UNKNOWN_INTERFACE, read.damage().orElseThrow().kind());
    }

    @Test
    void everyTruncationGivesWhatIsBeforeIt() {
        byte[] file = start().packet(0, 1, PACKET).packet(0, 1, PACKET).toBytes();
        for (int length = 0; length <= file.length; length++) {
            Captures read = Captures.read(folder, Arrays.copyOf(file, length));
            assertEquals(Math.max(0, (length - FIRST) / BLOCK), read.packets().size());
            boolean isWhole = length >= 28 && (length == 28 || length >= FIRST && (length - FIRST) % BLOCK == 0);
            assertEquals(isWhole, read.damage().isEmpty(), "cut at " + length);
        }
    }

    @Test
    void everyFlippedByteEndsInPacketsOrDamage() {
        byte[] file = start().packet(0, 1, PACKET)
                .block(77, PACKET)
                .packet(0, 1, PACKET)
                .toBytes();
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            byte[] spoilt = file.clone();
            spoilt[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            spoilt[random.nextInt(file.length)] = (byte) random.nextInt();
            assertTrue(Captures.read(folder, spoilt).packets().size() <= 3);
        }
    }
}
