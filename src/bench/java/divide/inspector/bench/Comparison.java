package divide.inspector.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Contenders measured in turn, round after round, and their rates beside the first one's of the same round.
final class Comparison {
    private static final int WARM_UP = 3;

    private Comparison() {}

    /// Measures, prints a table of medians with the lowest and the highest, and ends the contenders.
    static void print(String title, CallsPlan plan, List<Contender> contenders) throws Exception {
        double[][] rates = new double[contenders.size()][plan.rounds()];
        for (int round = -WARM_UP; round < plan.rounds(); round++) {
            measure(plan, contenders, rates, round);
        }
        for (Contender contender : contenders) {
            contender.end().close();
        }
        System.out.printf("%n%-44s %28s %20s%n", title, "calls a second", "ratio to the first");
        for (int i = 0; i < contenders.size(); i++) {
            System.out.printf(
                    "%-44s %28s %20s%n",
                    contenders.get(i).name(), range("%.0f", rates[i]), range("%.2f", ratios(rates[i], rates[0])));
        }
    }

    private static void measure(CallsPlan plan, List<Contender> contenders, double[][] rates, int round)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < contenders.size(); i++) {
            double rate = contenders.get(i).rate(plan.millis() * 1_000_000L);
            if (round >= 0) {
                rates[i][round] = rate;
            }
        }
    }

    private static double[] ratios(double[] rates, double[] others) {
        double[] ratios = new double[rates.length];
        Arrays.setAll(ratios, i -> rates[i] / others[i]);
        return ratios;
    }

    private static String range(String format, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (format + " (" + format + "-" + format + ")")
                .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
