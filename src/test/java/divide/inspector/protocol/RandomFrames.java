package divide.inspector.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Messages and bytes at random, with the values that codecs stumble over more often than chance would give them.
final class RandomFrames {
    private RandomFrames() {}

    static byte[] garbage(Random random) {
        byte[] bytes = new byte[random.nextInt(48)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = interestingByte(random);
            }
        }
        byte[] head = Frames.hex("00000006 646976696465 000000");
        if (random.nextInt(3) == 0) {
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
        }
        return bytes;
    }

    static byte interestingByte(Random random) {
        int[] interesting = {0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 10, 15, 0x64, 0x7F, 0x80, 0xC3, 0xE4, 0xFF};
        return (byte) (random.nextInt(4) == 0 ? random.nextInt() : interesting[random.nextInt(interesting.length)]);
    }

    static Message message(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Request.of(Divide.METHOD, number(random), number(random));
            case 1 -> Request.explicit(Divide.METHOD, number(random), number(random));
            case 2 -> swapped(random);
            case 3 -> Request.of(Method.named(random.nextBoolean() ? "add" : "m" + text(random)));
            case 4 -> new Response.Value(random.nextInt() & 0xFFFF_FFFFL);
            default -> new Response.Failure(text(random));
        };
    }

    private static Request swapped(Random random) {
        List<Argument> arguments = new ArrayList<>(
                List.of(new Argument(Divide.NUM2, number(random)), new Argument(Divide.NUM1, number(random))));
        return new Request(Divide.METHOD, arguments);
    }

    static Request withAnyArguments(Random random) {
        List<Argument> arguments = random.ints(random.nextInt(5), 0, 2)
                .mapToObj(i -> new Argument(i == 0 ? Divide.NUM1 : Divide.NUM2, number(random)))
                .toList();
        return new Request(Divide.METHOD, arguments);
    }

    private static int number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt();
            case 1 -> 1;
            case 2 -> new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 256, 16777217}[random.nextInt(6)];
            default -> random.nextInt(-300, 300);
        };
    }

    /// Text of one to four bytes a character, without lone surrogates.
    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 5)
                .map(width -> switch (width) {
                    case 0, 1 -> random.nextInt(0x80);
                    case 2 -> random.nextInt(0x80, 0x800);
                    case 3 -> random.nextInt(0x800, 0xD800);
                    default -> random.nextInt(0x10000, 0x110000);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
