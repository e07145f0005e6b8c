package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.pcap.PacketParser.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// TCP segments are found behind every link layer and every IP header that may stand before them.
class PacketParserTest {
    private static final int RAW = 101;
    private static final byte[] SEGMENT = Frames.tcp(true, 0x18, 7, 9, (byte) 'h', (byte) 'i');
    private static final String FOUND = "a000001:40000 > a000002:8000 7 9 hi 2/2";
    private static final String FOUND6 = "1:40000 > 2:8000 7 9 hi 2/2";

    private final PacketParser parser = new PacketParser();
    private final Segment segment = new Segment();

    private String parsed(int linkType, byte... packet) {
        return parsed(Frames.packet(linkType, packet));
    }

    private String parsed(Packet packet) {
        Content content = parser.parse(packet, segment);
        return content == Content.TCP ? said() : content.name();
    }

    private String said() {
        String payload = new String(segment.array(), segment.from(), segment.captured(), StandardCharsets.US_ASCII);
        return "%x:%d > %x:%d %d %d %s %d/%d"
                .formatted(
                        segment.sourceLow() & 0xFFFF_FFFFL,
                        segment.sourcePort(),
                        segment.destinationLow() & 0xFFFF_FFFFL,
                        segment.destinationPort(),
                        segment.sequence(),
                        segment.acknowledged(),
                        payload,
                        segment.captured(),
                        segment.length());
    }

    @Test
    void findsASegmentWhateverThePacketIsSaidToHaveHad() {
        byte[] withoutLength = Frames.ip4(true, SEGMENT);
        Arrays.fill(withoutLength, 2, 4, (byte) 0);
        byte[] bytes = Frames.behind("020000000001 020000000002 0800", withoutLength);
        Packet packet = Frames.packet(1, bytes);
        packet.lies(bytes, 0, bytes.length, 0xFFFF_FFFFL);
        assertEquals("a000001:40000 > a000002:8000 7 9 hi 2/2147483607", parsed(packet));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 020000000001 020000000002 0800",
        "1, 020000000001 020000000002 8100 0007 0800",
        "1, 020000000001 020000000002 88a8 0007 8100 0008 0800",
        "113, 0000 0001 0006 0200000000010000 0800",
        "113, 0000 0001 0006 0200000000010000 8100 0007 0800",
        "276, 0800 0000 00000001 0001 00 06 0200000000010000",
        "0, 02000000",
        "0, 00000002",
        "108, 00000002",
        "101, ''",
        "12, ''",
        "14, ''",
        "228, ''"
    })
    void findsIp4Behind(int linkType, String header) {
        assertEquals(FOUND, parsed(linkType, Frames.behind(header, Frames.ip4(true, SEGMENT))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 020000000001 020000000002 86dd",
        "1, 020000000001 020000000002 8100 0007 86dd",
        "113, 0000 0001 0006 0200000000010000 86dd",
        "276, 86dd 0000 00000001 0001 00 06 0200000000010000",
        "0, 1e000000",
        "0, 0000000a",
        "0, 18000000",
        "101, ''",
        "229, ''"
    })
    void findsIp6Behind(int linkType, String header) {
        assertEquals(FOUND6, parsed(linkType, Frames.behind(header, Frames.ip6(true, 6, SEGMENT))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 020000000001 020000000002 0806",
        "1, 020000000001 020000000002 0026",
        "113, 0000 0001 0006 0200000000010000 0806",
        "276, 0806 0000 00000001 0001 00 06 0200000000010000",
        "0, 07000000",
        "147, ''",
        "105, ''"
    })
    void leavesOutOtherProtocols(int linkType, String header) {
        assertEquals("OTHER", parsed(linkType, Frames.behind(header, Frames.ip4(true, SEGMENT))));
    }

    @Test
    void leavesOutWhatIsNotTcp() {
        assertEquals("OTHER", parsed(RAW, Frames.ip4(true, 17, 0, SEGMENT)));
        assertEquals("OTHER", parsed(RAW, Frames.ip6(true, 58, SEGMENT)));
        assertEquals("OTHER", parsed(RAW, (byte) 0x20));
    }

    @Test
    void passesOverOptionsOfIpAndTcp() {
        byte[] ip = Frames.ip4(true, Frames.behind("01010101", SEGMENT));
        ip[0] = 0x46;
        assertEquals(FOUND, parsed(RAW, ip));
        byte[] tcp = Frames.behind("9c401f40 00000007 00000009 7018 03e8 00000000 0101080a 00000001");
        byte[] whole = Arrays.copyOf(tcp, tcp.length + 2);
        whole[tcp.length] = 'h';
        whole[tcp.length + 1] = 'i';
        assertEquals(FOUND, parsed(RAW, Frames.ip4(true, whole)));
    }

    @Test
    void passesOverExtensionHeaders() {
        byte[] destination = Frames.behind("06 00 01 04 00000000", SEGMENT);
        byte[] authentication = Frames.behind("3c 04 0000 00000001 00000001 000000000000000000000000", destination);
        byte[] hopByHop = Frames.behind("33 01 01 04 00000000 0000000000000000", authentication);
        assertEquals(FOUND6, parsed(RAW, Frames.ip6(true, 0, hopByHop)));
    }

    @Test
    void leavesOutPaddingBehindTheIpPacket() {
        byte[] ip = Frames.ip4(true, SEGMENT);
        assertEquals(FOUND, parsed(RAW, Arrays.copyOf(ip, ip.length + 6)));
    }

    @Test
    void takesAllOfAPacketThatACardWillCut() {
        byte[] ip = Frames.ip4(true, SEGMENT);
        ip[2] = 0;
        ip[3] = 0;
        assertEquals(FOUND, parsed(RAW, ip));
        byte[] ip6 = Frames.ip6(true, 6, SEGMENT);
        ip6[5] = 0;
        assertEquals(FOUND6, parsed(RAW, ip6));
    }

    @Test
    void knowsWhatWasNotCaptured() {
        byte[] ip = Frames.ip4(true, SEGMENT);
        Packet cut = new Packet();
        cut.is(RAW, 0, 0);
        cut.lies(ip, 0, ip.length - 1, ip.length);
        assertEquals("a000001:40000 > a000002:8000 7 9 h 1/2", parsed(cut));
        cut.lies(ip, 0, 30, ip.length);
        assertEquals("UNREADABLE", parsed(cut));
    }

    @Test
    void putsFragmentsTogetherInAnyOrder() {
        assertEquals("FRAGMENT", parsed(RAW, Frames.ip4(true, 6, 2, Arrays.copyOfRange(SEGMENT, 16, 22))));
        assertEquals("FRAGMENT", parsed(RAW, Frames.ip4(true, 6, 0x2000, Arrays.copyOf(SEGMENT, 8))));
        assertEquals(FOUND, parsed(RAW, Frames.ip4(true, 6, 0x2001, Arrays.copyOfRange(SEGMENT, 8, 16))));
        assertEquals(0, parser.incomplete());
    }

    @Test
    void ofOverlappingFragmentsTheFirstCounts() {
        byte[] spoilt = Arrays.copyOf(SEGMENT, 16);
        Arrays.fill(spoilt, 0, 8, (byte) 0xEE);
        assertEquals("FRAGMENT", parsed(RAW, Frames.ip4(true, 6, 0x2000, Arrays.copyOf(SEGMENT, 8))));
        assertEquals("FRAGMENT", parsed(RAW, Frames.ip4(true, 6, 0x2000, spoilt)));
        assertEquals(FOUND, parsed(RAW, Frames.ip4(true, 6, 2, Arrays.copyOfRange(SEGMENT, 16, 22))));
    }

    @Test
    void putsFragmentsOfIp6Together() {
        byte[] end = Frames.behind("06 00 0010 00000005", Arrays.copyOfRange(SEGMENT, 16, 22));
        byte[] start = Frames.behind("06 00 0001 00000005", Arrays.copyOf(SEGMENT, 16));
        assertEquals("FRAGMENT", parsed(RAW, Frames.ip6(true, 44, end)));
        assertEquals(FOUND6, parsed(RAW, Frames.ip6(true, 44, start)));
    }

    @Test
    void givesUpTheOldestOfManyIncompletePackets() {
        for (int i = 0; i < 100; i++) {
            byte[] ip = Frames.ip4(true, 6, 0x2000, Arrays.copyOf(SEGMENT, 8));
            ip[5] = (byte) i;
            assertEquals("FRAGMENT", parsed(RAW, ip));
        }
        assertEquals(100, parser.incomplete());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 020000000001 020000000002 88a8 0007 8100 0008 0800",
        "113, 0000 0001 0006 0200000000010000 0800",
        "276, 0800 0000 00000001 0001 00 06 0200000000010000",
        "0, 02000000",
        "101, ''"
    })
    void survivesEveryCutAndEveryFlippedByte(int linkType, String header) {
        byte[] whole = Frames.behind(header, Frames.ip4(true, SEGMENT));
        byte[] whole6 = Frames.behind(header, Frames.ip6(true, 0, Frames.behind("06 00 01 04 00000000", SEGMENT)));
        Random random = new Random(linkType);
        for (byte[] packet : new byte[][] {whole, whole6}) {
            for (int length = 0; length < packet.length; length++) {
                parsed(linkType, Arrays.copyOf(packet, length));
            }
            for (int i = 0; i < 20_000; i++) {
                byte[] spoilt = packet.clone();
                spoilt[random.nextInt(packet.length)] = (byte) random.nextInt();
                spoilt[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
                parsed(linkType, spoilt);
            }
        }
    }
}
