package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A short run of the codec's fuzzer, and every input that once broke something. `mvn -Pbench test-compile
/// exec:exec@fuzz` runs it for longer.
final class CodecFuzzTest {
    private static final long SEED = 20261124;
    private static final int INPUTS = 60_000;

    private final CodecCheck codec = new CodecCheck();

    @Test
    void anyBytesEndInAValueOrAFinding() {
        FuzzInputs inputs = new FuzzInputs(SEED);
        for (int i = 0; i < INPUTS; i++) {
            Breakage.check(codec::check, inputs, i);
        }
    }

    @ParameterizedTest
    @MethodSource("divide.inspector.fuzz.KeptInputs#all")
    void whatBrokeSomethingOnceBreaksNothingAnyMore(KeptInputs.Kept kept) {
        for (int seed = 0; seed < 20; seed++) {
            codec.check(kept.bytes(), new SplittableRandom(seed));
        }
    }

    @Test
    void anInputDependsOnTheSeedAndItsNumberAlone() {
        assertArrayEquals(new FuzzInputs(SEED).input(77), new FuzzInputs(SEED).input(77));
        assertNotEquals(new FuzzInputs(SEED).input(77).length, new FuzzInputs(SEED + 1).input(77).length);
    }

    @Test
    void showsTheSmallestInputThatBreaksSomething() {
        FuzzInputs inputs = new FuzzInputs(SEED);
        Breakage broken = assertThrows(Breakage.class, () -> {
            for (int i = 0; i < INPUTS; i++) {
                Breakage.check(CodecFuzzTest::refuseTwoSixes, inputs, i);
            }
        });
        assertTrue(broken.getMessage().endsWith(" is 0606"), broken::getMessage);
    }

    private static void refuseTwoSixes(byte[] input, SplittableRandom random) {
        int sixes = 0;
        for (byte each : input) {
            sixes += each == 6 ? 1 : 0;
        }
        assertTrue(sixes < 2, "two sixes");
    }

    @Test
    void seesWhatIsAllocatedForAClaim() {
        AllocationCheck allocations = new AllocationCheck();
        byte[][] kept = new byte[1][];
        assertThrows(AssertionError.class, () -> allocations.check(4, () -> kept[0] = new byte[64 * 1024]));
    }
}
