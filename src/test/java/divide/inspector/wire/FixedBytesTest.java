package divide.inspector.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedBytesTest {
    @Test
    void seeEveryChangeOfAFixedByteAndNoOther() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] sample = new byte[1 + random.nextInt(40)];
            random.nextBytes(sample);
            BitSet fixed = runs(random, sample.length);
            FixedBytes bytes = new FixedBytes(sample, fixed);
            int before = random.nextInt(3);
            byte[] frame = new byte[before + sample.length];
            for (int changed = 0; changed < sample.length; changed++) {
                System.arraycopy(sample, 0, frame, before, sample.length);
                frame[before + changed] ^= (byte) (1 << random.nextInt(8));
                assertEquals(!fixed.get(changed), bytes.standIn(frame, before), fixed + " without " + changed);
            }
        }
    }

    private static BitSet runs(Random random, int length) {
        BitSet fixed = new BitSet();
        for (int at = random.nextInt(3); at < length; at += 1 + random.nextInt(6)) {
            int end = Math.min(length, at + random.nextInt(24));
            fixed.set(at, end);
            at = end;
        }
        return fixed;
    }
}
