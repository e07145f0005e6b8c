package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Annotated text gives back the frame that it was written from, whatever is wrong with it.
class FrameTextLawTest {
    private static final int FRAMES = 20_000;
    private static final List<String> SEEDS = List.of(
            "000000066469766964650000000a01000000c80200000064",
            "0000000664697669646500000005 01000000c8",
            "0000000664697669646500000009 01000000c801000000",
            "0000000664697669646500000014 01000000c80200000064 0100000001 0700000000",
            "0000000361646400000000",
            "000000000000000401020304",
            "000000050a0d2022230000000130",
            "0000000c e280a8e280ae c285 efbbbf22 00000000",
            "06000000646976696465",
            "0140000000",
            "0140000000 0140000000",
            "020000000a636b5f676f645f657272",
            "0200000000",
            "0200000005 e4bda0e5a5bd",
            "020000000a 2020202022205c20200a");

    private final Dissector dissector = Dissector.standard();

    @ParameterizedTest
    @EnumSource
    void readsBackEverySeedAndItsTruncations(FrameKind kind) {
        for (String seed : SEEDS) {
            byte[] frame = bytes(seed);
            for (int length = 1; length <= frame.length; length++) {
                assertComesBack(kind, Arrays.copyOf(frame, length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBackMutatedFrames(FrameKind kind) {
        Random random = new Random(20260101 + kind.ordinal());
        for (int i = 0; i < FRAMES; i++) {
            assertComesBack(kind, mutated(bytes(SEEDS.get(random.nextInt(SEEDS.size()))), random));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsBackRandomNamesAndMessages(FrameKind kind) {
        Random random = new Random(7);
        for (int i = 0; i < FRAMES / 4; i++) {
            byte[] text = randomText(random).getBytes(StandardCharsets.UTF_8);
            byte[] head = {
                (byte) (kind == FrameKind.REQUEST ? 0 : 2), 0, 0, (byte) (kind == FrameKind.REQUEST ? text.length : 0)
            };
            byte[] frame = Arrays.copyOf(head, kind == FrameKind.REQUEST ? 4 + text.length + 4 : 5 + text.length);
            if (kind == FrameKind.RESPONSE) {
                frame[4] = (byte) text.length;
            }
            System.arraycopy(text, 0, frame, kind == FrameKind.REQUEST ? 4 : 5, text.length);
            assertComesBack(kind, frame);
        }
    }

    @Test
    void readsBackFramesBehindEachOther() {
        List<byte[]> frames = Stream.concat(SEEDS.stream(), SEEDS.reversed().stream())
                .map(FrameTextLawTest::bytes)
                .toList();
        StringBuilder text = new StringBuilder();
        frames.forEach(frame -> text.append(text(FrameKind.REQUEST, frame)).append('\n'));
        List<FrameText> back = read(text.toString());
        assertEquals(frames.size(), back.size());
        for (int i = 0; i < frames.size(); i++) {
            assertArrayEquals(frames.get(i), ((FrameText.Frame) back.get(i)).bytes());
        }
    }

    @Test
    void undoesEveryEscape() {
        Random random = new Random(9);
        for (int i = 0; i < FRAMES; i++) {
            String text = randomText(random);
            assertEquals(Optional.of(text), JsonText.unquote(JsonText.quote(text)));
        }
    }

    private void assertComesBack(FrameKind kind, byte[] frame) {
        String text = text(kind, frame);
        List<FrameText> back = read(text);
        assertEquals(1, back.size(), text);
        FrameText.Frame read = (FrameText.Frame) back.getFirst();
        assertArrayEquals(frame, read.bytes(), text);
        assertEquals(List.of(), read.disagreements(dissector.dissect(kind, read.bytes(), Ending.ENDED)), text);
    }

    private String text(FrameKind kind, byte[] frame) {
        return AnnotatedText.of(dissector.dissect(kind, frame, Ending.ENDED), Words.ENGLISH);
    }

    private static List<FrameText> read(String text) {
        FrameTextReader reader = new FrameTextReader();
        List<FrameText> results = new ArrayList<>();
        text.lines().forEach(line -> results.addAll(reader.line(line)));
        results.addAll(reader.end());
        return results;
    }

    private static byte[] mutated(byte[] frame, Random random) {
        byte[] mutated = Arrays.copyOf(frame, 1 + random.nextInt(frame.length + 6));
        for (int i = random.nextInt(4); i > 0; i--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 12);
        }
        return mutated;
    }

    private static String randomText(Random random) {
        int[] bounds = {0x80, 0x100, 0x2100, 0xD800, 0x10FFFF};
        return random.ints(random.nextInt(12), 0, bounds.length)
                .map(bound -> random.nextInt(bounds[bound]))
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
