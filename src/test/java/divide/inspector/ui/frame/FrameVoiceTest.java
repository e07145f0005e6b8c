package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is heard of the bytes of a frame.
class FrameVoiceTest {
    private final FrameModel request = Frames.model(FrameKind.REQUEST);

    private String heard(int from, int to) {
        request.selectionProperty().set(new ByteRange(from, to));
        return new FrameVoice(request).words();
    }

    private List<String> heardByByte(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> heard(at, at + 1)).toList();
    }

    @Test
    void saysPlaceAndMeaningOfALetter() {
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("offset 4, name, byte 1 of 6, hex 64, letter d", heard(4, 5));
    }

    @Test
    void saysWhatNumberAByteIsOf() {
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("offset 23, num2, byte 4 of 4, hex 64, of value 100", heard(23, 24));
        assertEquals("offset 19, num2.seq, byte 1 of 1, hex 02, value 2, the next value is num2", heard(19, 20));
    }

    @Test
    void saysAWholeField() {
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("offset 20, num2, 4 bytes, hex 00 00 00 64, value 100, the divisor", heard(20, 24));
        assertEquals("offset 4, name, 6 bytes, hex 64 69 76 69 64 65, value \"divide\", the method", heard(4, 10));
    }

    @Test
    void saysARangeThatIsNoField() {
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("3 bytes selected, offset 5 to 7, name, hex 69 76 69", heard(5, 8));
        assertEquals("3 bytes selected, offset 9 to 11, hex 65 00 00", heard(9, 12));
    }

    @Test
    void saysTheFrameWhileNothingIsSelected() {
        assertEquals(request.blankText().orElseThrow(), new FrameVoice(request).words());
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("24 bytes · divide(200, 100), no byte selected", new FrameVoice(request).words());
    }

    @Test
    void saysHowLongAFieldWillBeThatIsStillArriving() {
        request.show(Frames.arriving(1, Frames.UP_TO_NUM1, 0));
        assertEquals("offset 15, num1, byte 1 of 4, hex 00, the dividend", heard(15, 16));
        request.selectionProperty().set(ByteRange.NONE);
        String whole = new FrameVoice(request).words();
        assertTrue(whole.contains("waiting for 3 of 4 bytes of num1"), whole);
    }

    @Test
    void saysTheFindingAtAByte() {
        request.show(Frames.request(1, Frames.UNKNOWN_SEQ));
        String seq = heard(19, 20);
        assertTrue(seq.startsWith("offset 19, arg2.seq, byte 1 of 1, hex 07, value 7"), seq);
        assertTrue(seq.contains(", Error: "), seq);
        assertTrue(!heard(4, 5).contains("Error"), "a finding elsewhere");
    }

    @Test
    void tellsKindsOfCharactersApart() {
        // The name is "aZ7 _\n", a character of three bytes, and one that isn't UTF-8.
        request.show(Frames.request(1, "0000000a 615a37205f0ae282acff 00000000"));
        assertEquals(
                List.of(
                        "letter a",
                        "capital letter Z",
                        "digit 7",
                        "space",
                        "sign _",
                        "control character U+000A",
                        "byte 1 of 3 of sign €",
                        "byte 2 of 3 of sign €",
                        "byte 3 of 3 of sign €"),
                heardByByte(4, 13).stream().map(words -> words.split(", ")[4]).toList());
    }

    @Test
    void speaksTheWindowsLanguage() {
        FrameModel chinese = new FrameModel(FrameKind.REQUEST, new Messages(Locale.SIMPLIFIED_CHINESE));
        chinese.show(Frames.request(1, Frames.DIVIDE_200_100));
        chinese.selectionProperty().set(ByteRange.ofByte(4));
        assertEquals("偏移 4, name, 第 1 字节，共 6 字节, 十六进制 64, 字母 d", new FrameVoice(chinese).words());
    }
}
