package divide.inspector.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [CodecBenchmark] in rounds, each benchmark of a round in a program of its own, and prints medians, ranges,
/// ratios and bytes allocated. A machine that grows slower for a while does so for both sides of a ratio.
///
/// Arguments: how many rounds (5), and milliseconds of an iteration (500).
public final class CodecReport {
    private static final int WARM_UP = 4;
    private static final int MEASURED = 4;
    private static final Map<String, String> YARDSTICKS = yardsticks();

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Double> allocated = new LinkedHashMap<>();

    private CodecReport() {}

    /// Measures and prints.
    ///
    /// @throws RunnerException when a benchmark fails
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int millis = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        CodecReport report = new CodecReport();
        for (int round = 0; round < rounds; round++) {
            report.add(measure(millis));
        }
        report.print();
    }

    /// What each benchmark is held against.
    private static Map<String, String> yardsticks() {
        Map<String, String> of = new LinkedHashMap<>();
        for (String kind : List.of("request", "response")) {
            of.put(kind + "Read", kind + "ReadByHand");
            of.put(kind + "Spans", kind + "Read");
            of.put(kind + "Write", kind + "WriteByHand");
        }
        of.put("messageWrite", "messageWriteByHand");
        return of;
    }

    private static Collection<RunResult> measure(int millis) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(millis);
        return new Runner(new OptionsBuilder()
                        .include(CodecBenchmark.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(time)
                        .measurementIterations(MEASURED)
                        .measurementTime(time)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = name(result.getParams());
            List<Double> all = times.computeIfAbsent(name, _ -> new ArrayList<>());
            for (IterationResult iteration : result.getAggregatedResult().getIterationResults()) {
                all.add(iteration.getPrimaryResult().getScore());
            }
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            allocated.merge(name, bytes, Math::max);
        }
    }

    private static String name(BenchmarkParams params) {
        String name = params.getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void print() {
        System.out.printf(
                "%-20s %8s %15s %7s  %s%n", "benchmark", "ns", "min-max", "B/op", "ratio of medians, of minima");
        times.forEach((name, all) -> System.out.printf(
                "%-20s %8.2f %7.2f-%-7.2f %7.2f  %s%n",
                name,
                median(all),
                least(all),
                all.stream().max(Double::compare).orElseThrow(),
                allocated.get(name),
                ratio(name)));
    }

    private String ratio(String name) {
        String yardstick = YARDSTICKS.get(name);
        return yardstick == null
                ? ""
                : String.format(
                        "%.2f, %.2f of %s",
                        median(times.get(name)) / median(times.get(yardstick)),
                        least(times.get(name)) / least(times.get(yardstick)),
                        yardstick);
    }

    private static double least(List<Double> values) {
        return values.stream().min(Double::compare).orElseThrow();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
