package divide.inspector.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Bytes to throw at a codec or a server: random ones, and golden frames that were damaged. An input depends on the
/// seed and its number alone. Many threads at a time.
public final class FuzzInputs {
    private static final String VECTORS = "/divide/inspector/protocol/vectors.tsv";
    private static final long SPREAD = 0xD1342543DE82EF95L;
    private static final int LONGEST = 6 * 1024;
    private static final int ONE_IN_MANY = 400;

    /// Frames of `wire.md` that the vectors don't have: swapped and explicit arguments, a method that is unknown and
    /// one that is not implemented, texts of more than one byte a character.
    private static final List<String> MORE_GOLDEN = List.of(
            "000000066469766964650000000a020000006401000000c8",
            "000000066469766964650000000a01000000c80200000001",
            "0000000361646400000000",
            "000000036d756c00000004deadbeef",
            "00000006e4bda0e5a5bd00000000",
            "0200000006e4bda0e5a5bd",
            "0200000000");

    private static final int[] WILD_LENGTHS = {
        0,
        1,
        4,
        5,
        6,
        7,
        9,
        10,
        11,
        15,
        255,
        256,
        257,
        65_535,
        65_536,
        65_537,
        0x0000_0100,
        0x0600_0000,
        0x0A00_0000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        -1
    };

    private final long seed;
    private final List<byte[]> golden = golden();

    /// The inputs of `seed`.
    public FuzzInputs(long seed) {
        this.seed = seed;
    }

    /// Every golden frame, requests and responses.
    public static List<byte[]> golden() {
        try (InputStream in = FuzzInputs.class.getResourceAsStream(VECTORS)) {
            List<String> vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1)[3])
                    .toList();
            return Stream.concat(MORE_GOLDEN.stream(), vectors.stream())
                    .map(HexFormat.of()::parseHex)
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// What decides about input `number`, and about what is done with it.
    public SplittableRandom random(long number) {
        return new SplittableRandom(seed ^ (number + 1) * SPREAD);
    }

    /// Input `number`, a few bytes to some KiB; one in very many is as long as the limits let a frame be.
    public byte[] input(long number) {
        SplittableRandom random = random(number);
        return switch (random.nextInt(8)) {
            case 0 -> noise(random);
            case 1 -> damaged(withinFrame(random), random);
            default -> damaged(frames(random), random);
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(1, 200)];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A request whose lengths hold, with any name and any arguments in it.
    private byte[] withinFrame(SplittableRandom random) {
        boolean huge = random.nextInt(ONE_IN_MANY) == 0;
        byte[] name = random.nextBoolean() ? "divide".getBytes(StandardCharsets.US_ASCII) : noise(random);
        byte[] args = new byte[huge ? random.nextInt(60_000, 65_537) : random.nextInt(40)];
        for (int i = 0; i < args.length; i++) {
            args[i] = (byte) (random.nextBoolean() ? random.nextInt(4) : random.nextInt());
        }
        return join(u32(name.length), name, u32(args.length), args);
    }

    private byte[] frames(SplittableRandom random) {
        byte[] all = {};
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            all = join(all, golden.get(random.nextInt(golden.size())));
        }
        return all;
    }

    private byte[] damaged(byte[] bytes, SplittableRandom random) {
        byte[] damaged = bytes;
        for (int i = random.nextInt(4); i > 0; i--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged;
    }

    private byte[] damagedOnce(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return noise(random);
        }
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(from, bytes.length) + 1;
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> join(bytes, golden.get(random.nextInt(golden.size())));
            case 4 -> repeated(bytes, from, to, random.nextInt(1, 12));
            case 5 -> overwritten(bytes, from, new byte[] {(byte) random.nextInt()});
            default -> overwritten(bytes, lengthPlace(random, from), u32(wildLength(random)));
        };
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] flipped = bytes.clone();
        int bit = random.nextInt(8 * bytes.length);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static byte[] repeated(byte[] bytes, int from, int to, int times) {
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        byte[] repeated = Arrays.copyOf(bytes, to);
        for (int i = 0; i < times && repeated.length < LONGEST; i++) {
            repeated = join(repeated, piece);
        }
        return join(repeated, Arrays.copyOfRange(bytes, to, bytes.length));
    }

    /// Where the lengths of a first frame stand, or anywhere.
    private static int lengthPlace(SplittableRandom random, int anywhere) {
        int[] places = {0, 1, 10, anywhere};
        return places[random.nextInt(places.length)];
    }

    private static int wildLength(SplittableRandom random) {
        int wild = WILD_LENGTHS[random.nextInt(WILD_LENGTHS.length)];
        return random.nextInt(4) == 0 ? random.nextInt() : wild;
    }

    private static byte[] overwritten(byte[] bytes, int at, byte[] by) {
        byte[] overwritten = bytes.clone();
        for (int i = 0; i < by.length && at + i < bytes.length; i++) {
            overwritten[at + i] = by[i];
        }
        return overwritten;
    }

    private static byte[] join(byte[]... pieces) {
        int size = 0;
        for (byte[] piece : pieces) {
            size += piece.length;
        }
        byte[] joined = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    private static byte[] u32(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}
