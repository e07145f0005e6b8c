package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertFields;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.failureFrame;
import static divide.inspector.protocol.Frames.hex;
import static divide.inspector.protocol.Frames.response;
import static divide.inspector.protocol.Frames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Responses typed by hand, most of which break a rule of `wire.md`: what is found, where, and what remains readable.
class ResponseTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 127, 128, 255})
    void refusesAnUnknownTypeAndDecodesNothingAfterIt(int type) {
        Dissection frame = response("""
            %02x              # neither a value nor a message
            40000000          # would be 2.0
            """.formatted(type));
        assertFindings(frame, "error UNKNOWN_TYPE type@0+1");
        assertSays(frame, FindingKind.UNKNOWN_TYPE, Integer.toString(type), "1", "2");
        assertFields(frame, "type@0+1:u8=" + type, "?@1+4:bytes");
    }

    @Test
    void refusesAnUnknownTypeAlone() {
        Dissection frame = response("03");
        assertFindings(frame, "error UNKNOWN_TYPE type@0+1");
        assertFields(frame, "type@0+1:u8=3");
        assertTrue(frame.awaited().isEmpty());
    }

    @Test
    void takesAMessageOfExactlyTheLimit() {
        Dissection frame = response(failureFrame(utf8("m".repeat(65536))));
        assertFindings(frame);
        assertEquals(65536, frame.fields().getLast().length());
    }

    @Test
    void refusesAMessageOneOverTheLimitAndDecodesNothingAfterIt() {
        Dissection frame = response("""
            02                # type: a message
            00010001          # message.length 65537
            636b              # ck
            """);
        assertFindings(frame, "error LENGTH_OVER_LIMIT message.length@1+4");
        assertSays(frame, FindingKind.LENGTH_OVER_LIMIT, "65537", "65536");
        assertFields(frame, "type@0+1:u8=2", "message.length@1+4:u32=65537", "?@5+2:bytes");
        assertTrue(frame.awaited().isEmpty());
    }

    @Test
    void hintsAtALittleEndianMessageLength() {
        Dissection frame = response("""
            02                # type: a message
            0a000000          # message.length 10, least significant byte first
            636b5f676f645f657272
            """);
        assertFindings(frame, "error LENGTH_LITTLE_ENDIAN message.length@1+4");
        assertSays(frame, FindingKind.LENGTH_LITTLE_ENDIAN, "167772160", "65536", "10");
        assertFields(frame, "type@0+1:u8=2", "message.length@1+4:u32=167772160", "?@5+10:bytes");
    }

    @Test
    void refusesAMessageThatIsNotUtf8() {
        Dissection frame = response("""
            02                # type: a message
            00000004          # message.length 4
            6f 6b ff 21       # ok, a byte that UTF-8 never has, !
            """);
        assertFindings(frame, "error NOT_UTF8 message@5+4");
        assertSays(frame, FindingKind.NOT_UTF8, "4", "3");
        assertEquals(3, frame.fields().size());
        assertEquals(9, frame.fields().getLast().end());
    }

    @Test
    void readsAnEmptyMessage() {
        Dissection frame = response("02 00000000 # a message of no bytes");
        assertFindings(frame);
        assertFields(frame, "type@0+1:u8=2", "message.length@1+4:u32=0", "message@5+0:utf8=\"\"");
    }

    @Test
    void hintsThatCharactersWereCounted() {
        Dissection frame = response("""
            02                # type: a message
            00000002          # message.length 2: len('你好') in Python
            e4bd              # two bytes of 你
            a0 e5a5bd         # its third, and 好
            """);
        assertFindings(frame, "error COUNTED_IN_CHARACTERS message@5+2", "error LEFT_OVER ?@7+4");
        assertSays(frame, FindingKind.COUNTED_IN_CHARACTERS, "2", "6");
        assertSays(frame, FindingKind.LEFT_OVER, "4", "response");
        assertEquals(
                List.of("type@0+1", "message.length@1+4", "message@5+2", "?@7+4"),
                frame.fields().stream()
                        .map(field -> field.path() + "@" + field.offset() + "+" + field.length())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "02 00000002 c3a961, 2, 3", // éa, cut between its characters
        "02 00000002 61c3a9, 2, 3", // aé, cut inside é
        "02 00000001 f09f9880, 1, 4", // an emoji is one character in Python
        "02 00000005 c3a9c3a9c3a9c3a9c3a9, 5, 10"
    })
    void hintsThatCharactersWereCountedWhereverTheCutFalls(String hex, String counted, String sent) {
        Dissection frame = response(hex);
        assertSays(frame, FindingKind.COUNTED_IN_CHARACTERS, counted, sent);
    }

    @Test
    void hintsThatCharactersWereCountedThoughAnotherAnswerFollows() {
        Dissection frame = response("""
            02                # type: a message
            00000002          # message.length 2: len('你好') in Python
            e4bd a0e5a5bd     # 你好
            01 40000000       # the answer to the next request
            """);
        assertFindings(frame, "error COUNTED_IN_CHARACTERS message@5+2", "error LEFT_OVER ?@7+9");
        assertSays(frame, FindingKind.COUNTED_IN_CHARACTERS, "2", "6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 40000000", "02 00000000"})
    void doesNotTakeTheNextAnswerForTheRestOfAWholeText(String next) {
        assertFindings(response("02 00000002 c3a9" + next), "error LEFT_OVER ?@7+5"); // é, then a frame of its own
    }

    @Test
    void doesNotHintAtCharactersWhereTheBytesDoNotCompleteTheText() {
        Dissection frame = response("""
            02                # type: a message
            00000002          # message.length 2
            e4bd              # two bytes of 你
            a0                # its third, and no 好
            """);
        assertFindings(frame, "error NOT_UTF8 message@5+2", "error LEFT_OVER ?@7+1");
    }

    @Test
    void doesNotHintAtCharactersWhereTheTextIsAscii() {
        Dissection frame = response("""
            02                # type: a message
            00000002          # message.length 2
            6f6b              # ok
            21                # one more byte
            """);
        assertFindings(frame, "error LEFT_OVER ?@7+1");
    }

    /// Whoever reads a stream has the next frame's first byte behind this one's last, and both frames are sound.
    @Test
    void findsNothingInASoundMessageWhateverFollowsItInTheStream() {
        byte[] stream = hex("""
            02                # type: a message
            00000002          # message.length 2
            c3a9              # é
            01                # the next response's type
            """);
        Reading reading = Reading.plain();
        new FrameReader(Methods.DEFAULT, Limits.DEFAULT).read(FrameKind.RESPONSE, stream, 0, stream.length, reading);
        assertEquals(7, reading.length());
        assertEquals(List.of(), reading.findings());
    }

    @Test
    void refusesBytesAfterAValue() {
        Dissection frame = response("""
            01                # type: a value
            40000000          # 2.0
            01 40             # the beginning of what?
            """);
        assertFindings(frame, "error LEFT_OVER ?@5+2");
        assertSays(frame, FindingKind.LEFT_OVER, "2", "response");
        assertFields(frame, "type@0+1:u8=1", "value@1+4:f32=2.0", "?@5+2:bytes");
    }

    @Test
    void saysThatNothingOfAnAnswerCame() {
        Dissection frame = response("");
        assertFindings(frame, "error ENDED_INSIDE type@0+0");
        assertSays(frame, FindingKind.ENDED_INSIDE, "type", "1");
        assertFields(frame);
    }

    @Test
    void saysHowMuchOfAMessageIsMissing() {
        Dissection frame = response("""
            02                # type: a message
            0000000a          # message.length 10
            636b5f            # ck_
            """);
        assertFindings(frame, "error ENDED_INSIDE message@5+3");
        assertSays(frame, FindingKind.ENDED_INSIDE, "message", "7", "10");
        assertFields(frame, "type@0+1:u8=2", "message.length@1+4:u32=10", "message@5+3:utf8");
    }

    @ParameterizedTest
    @CsvSource({
        "80000000, -0.0",
        "7fc00000, NaN",
        "ffffffff, NaN",
        "7f800000, Infinity",
        "ff800000, -Infinity",
        "3eaaaaab, 0.33333334",
        "4b800000, 16777216.0"
    })
    void readsEveryFloatAsAValue(String hex, String text) {
        Dissection frame = response("01" + hex);
        assertFindings(frame);
        assertFields(frame, "type@0+1:u8=1", "value@1+4:f32=" + text);
        assertEquals(text, frame.summary());
    }
}
