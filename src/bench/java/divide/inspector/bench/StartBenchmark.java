package divide.inspector.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long the installed program takes from its start to its first frame and to its whole window, seen from outside,
/// beside the same image without its cache.
///
/// Arguments: `rounds=N`. Needs `target/dist`, which `mvn -Pdist package` makes, and Xvfb.
final class StartBenchmark {
    private static final Path IMAGE = Path.of("target", "dist", "divide-inspector");
    private static final Path LIB = IMAGE.resolve("lib");
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private record Program(String name, List<String> command) {}

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = (int) Options.of(args).number("rounds", 10);
        List<Program> programs = List.of(
                new Program(
                        "the image", List.of(IMAGE.resolve("bin").resolve("divide-inspector") + "", "--settings=none")),
                new Program("without its cache", withoutCache()));
        double[][] first = new double[programs.size()][rounds];
        double[][] whole = new double[programs.size()][rounds];
        try (Screen screen = Screen.open()) {
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < programs.size(); i++) {
                    Screen.Seen seen = start(programs.get(i), screen);
                    first[i][round] = Figures.millis(seen.first());
                    whole[i][round] = Figures.millis(seen.whole());
                }
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            Figures.print(programs.get(i).name() + ", first frame", "%.0f ms", first[i]);
            Figures.print(programs.get(i).name() + ", whole window", "%.0f ms", whole[i]);
        }
    }

    private static List<String> withoutCache() {
        Path java = LIB.resolve("runtime").resolve("bin").resolve("java");
        return List.of(java.toString(), "@" + LIB.resolve("app").resolve("java.options"), "--settings=none");
    }

    private static Screen.Seen start(Program program, Screen screen) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", screen.name());
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            return screen.watch(begun, QUIET);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
