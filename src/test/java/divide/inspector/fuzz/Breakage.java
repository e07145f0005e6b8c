package divide.inspector.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/// An input that broke something, made as small as it gets while it still breaks something.
public final class Breakage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Breakage(String message, Throwable cause) {
        super(message, cause);
    }

    /// What is done with an input.
    public interface Check {
        /// @throws Exception when the input breaks something; so may any error
        void check(byte[] input, SplittableRandom random) throws Exception;
    }

    /// Checks input `number`.
    ///
    /// @throws Breakage with the smallest input that was found, in hex
    public static void check(Check check, FuzzInputs inputs, long number) {
        byte[] input = inputs.input(number);
        Throwable trouble = trouble(check, input, inputs.random(number));
        if (trouble != null) {
            byte[] smallest = smallest(check, input, inputs, number);
            throw new Breakage(
                    "input " + number + " broke something; the smallest one that does is "
                            + HexFormat.of().formatHex(smallest),
                    trouble);
        }
    }

    /// Whatever is thrown is what a fuzzer looks for.
    private static Throwable trouble(Check check, byte[] input, SplittableRandom random) {
        try {
            check.check(input, random);
            return null;
        } catch (Exception | Error broken) {
            return broken;
        }
    }

    private static byte[] smallest(Check check, byte[] input, FuzzInputs inputs, long number) {
        byte[] smallest = input;
        for (int piece = Math.max(1, input.length / 2); piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= smallest.length; ) {
                byte[] smaller = without(smallest, at, piece);
                if (trouble(check, smaller, inputs.random(number)) != null) {
                    smallest = smaller;
                } else {
                    at += piece;
                }
            }
        }
        return smallest;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, at + count, rest, at, rest.length - at);
        return rest;
    }
}
