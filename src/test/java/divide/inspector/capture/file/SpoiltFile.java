package divide.inspector.capture.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A pcapng file in the order of bytes of this program, as somebody might spoil it: bit by bit, or block by block.
final class SpoiltFile {
    private static final int[] EXTREMES = {0, 1, 3, 4, 31, 32, 0x7FFF_FFFF, -1, -4, 0x0100_0000, 0x0001_0000};

    /// A section in the other order, with an interface whose seconds have 2^127 ticks and a packet without bytes at
    /// 2^64 - 1 of them.
    private static final byte[] OTHER_ORDER = HexFormat.of()
            .parseHex("0a0d0d0a 0000001c 1a2b3c4d 0001 0000 ffffffffffffffff 0000001c".replace(" ", "")
                    + "00000001 0000001c 0065 0000 00000000 0009 0001 ff000000 0000001c".replace(" ", "")
                    + "00000006 00000020 00000000 ffffffff ffffffff 00000000 00000000 00000020".replace(" ", ""));

    private final Random random;
    private final byte[] sound;

    SpoiltFile(Random random, byte[] sound) {
        this.random = random;
        this.sound = sound;
    }

    /// The file, spoilt in another way each time.
    byte[] next() {
        byte[] bytes = random.nextBoolean() ? sound.clone() : rearranged();
        int times = random.nextInt(4);
        for (int i = 0; i < times && bytes.length > 8; i++) {
            spoil(bytes);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private void spoil(byte[] bytes) {
        int at = random.nextInt(bytes.length - 7);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at & ~3, extreme());
            default -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) extreme());
        }
    }

    private int extreme() {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }

    private byte[] rearranged() {
        List<byte[]> blocks = blocks();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int one = random.nextInt(blocks.size());
            switch (random.nextInt(4)) {
                case 0 -> blocks.set(one, new byte[0]);
                case 1 -> blocks.add(random.nextInt(blocks.size()), blocks.get(one));
                case 2 -> Collections.swap(blocks, one, random.nextInt(blocks.size()));
                default -> blocks.add(one, OTHER_ORDER);
            }
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        blocks.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private List<byte[]> blocks() {
        List<byte[]> blocks = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < sound.length; ) {
            int length = bytes.getInt(at + 4);
            blocks.add(Arrays.copyOfRange(sound, at, at + length));
            at += length;
        }
        return blocks;
    }
}
