package divide.inspector.bench;

import java.util.Arrays;

/// What was measured in several rounds, as lines of text.
final class Figures {
    private Figures() {}

    /// The median, and where there were several rounds the lowest and the highest.
    static void print(String what, String format, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        String median = format.formatted(sorted[sorted.length / 2]);
        String range = values.length == 1
                ? ""
                : " (" + format.formatted(sorted[0]) + " to " + format.formatted(sorted[sorted.length - 1]) + ")";
        System.out.printf("%-44s %s%s%n", what, median, range);
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }
}
