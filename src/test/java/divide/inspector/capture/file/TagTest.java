package divide.inspector.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tags, byte by byte as `src/docs/capture-files.md` describes them.
class TagTest {
    private static final InetSocketAddress SERVER = new InetSocketAddress("10.0.0.1", 8000);

    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of(
                        "01 02 ac02 03 00 04 0a000001 00 c03e 13 c801 04",
                        new Tag.Opened(
                                2,
                                300,
                                Source.PROXY,
                                Optional.empty(),
                                Optional.of(SERVER),
                                -10,
                                100,
                                Ending.CANCELLED)),
                Arguments.of(
                        "02 05 02 18 05 03 04 06 00 01 03 00",
                        new Tag.Begun(5, 1, 24, 5, new Times(-2, 0, 3, 3, -1), Ending.TIMED_OUT, Optional.empty())),
                Arguments.of(
                        "02 00 00 00 00 00 00 00 00 0e 07 02 8001",
                        new Tag.Begun(
                                0,
                                0,
                                0,
                                0,
                                new Times(0, 0, 0, 0, 7),
                                Ending.CAPTURE_ENDED,
                                Optional.of(new Note.Lost(FrameKind.RESPONSE, 128)))),
                Arguments.of(
                        "02 00 00 00 00 00 00 00 00 00 01 03",
                        new Tag.Begun(
                                0, 0, 0, 0, new Times(0, 0, 0, 0, 0), Ending.ENDED, Optional.of(new Note.Uncertain()))),
                Arguments.of(
                        "03 ffffffffffffffff7f ffffffffffffffffff01", new Tag.Piece(Long.MAX_VALUE, Long.MIN_VALUE)),
                Arguments.of("04 80808001", new Tag.Aside(1 << 21)));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void isWrittenAndReadAsDescribed(String hex, Tag tag) {
        byte[] bytes = Recorded.hex(hex);
        assertEquals(hex.replace(" ", ""), HexFormat.of().formatHex(tag.bytes()));
        assertEquals(tag, Tag.of(bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void isUnknownWhenItIsCutOrLonger(String hex, Tag tag) {
        byte[] bytes = Recorded.hex(hex + "00");
        for (int length = 0; length < bytes.length - 1; length++) {
            assertEquals(new Tag.Unknown(), Tag.of(bytes, 0, length), hex + " cut at " + length);
        }
        assertEquals(new Tag.Unknown(), Tag.of(bytes, 0, bytes.length));
    }

    @Test
    void isUnknownWhenItSaysWhatCannotBe() {
        for (String hex : List.of(
                "05 01",
                "00",
                "01 00 01 05 00 00 00 00 00",
                "01 00 01 00 00 00 00 00 08",
                "01 00 01 00 11 00000000 00 01 00 00 00 00",
                "02 00 00 8080808008 00 00 00 00 00 00 00 00",
                "02 00 00 00 00 00 00 00 00 00 00 03 00")) {
            byte[] bytes = Recorded.hex(hex);
            assertEquals(new Tag.Unknown(), Tag.of(bytes, 0, bytes.length), hex);
        }
    }
}
