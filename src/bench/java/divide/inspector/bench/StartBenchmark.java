package divide.inspector.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// How long the installed program takes from its start to its first frame and to its whole window, seen from outside,
/// beside the same FXML with nothing behind it, with and without the panes that the program loads when they are shown,
/// and beside the smallest JavaFX program. All run in the image's runtime,
/// each with a cache of its own, in turns.
///
/// Arguments: `rounds=N`. Needs `target/dist`, which `mvn -Pdist package` makes, and Xvfb.
final class StartBenchmark {
    private static final Path IMAGE = Path.of("target", "dist", "divide-inspector");
    private static final Path LIB = IMAGE.resolve("lib");
    private static final Path JAVA = LIB.resolve("runtime").resolve("bin").resolve("java");

    /// Longer than panes take to follow the first frame.
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1_700);

    private final Screen screen;
    private final Path work;

    private record Program(String name, List<String> command) {}

    private StartBenchmark(Screen screen, Path work) {
        this.screen = screen;
        this.work = work;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = (int) Options.of(args).number("rounds", 7);
        try (Screen screen = Screen.open()) {
            new StartBenchmark(screen, Files.createTempDirectory("start")).run(rounds);
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        List<Program> programs = programs();
        double[][] first = new double[programs.size()][rounds];
        double[][] whole = new double[programs.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < programs.size(); i++) {
                Screen.Seen seen = watch(programs.get(i));
                first[i][round] = Figures.millis(seen.first());
                whole[i][round] = Figures.millis(seen.whole());
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            Figures.print(programs.get(i).name() + ", first frame", "%.0f ms", first[i]);
            Figures.print(programs.get(i).name() + ", whole window", "%.0f ms", whole[i]);
        }
    }

    private List<Program> programs() throws IOException, InterruptedException {
        String seen = bareFxml("seen", BareFxml.Unseen.LEFT_OUT);
        String all = bareFxml("all", BareFxml.Unseen.LOADED);
        return List.of(
                new Program(
                        "the program",
                        List.of(IMAGE.resolve("bin").resolve("divide-inspector") + "", "--settings=none")),
                new Program("the bare FXML of what is in view", bare("seen", seen)),
                new Program("the bare FXML of all panes", bare("all", all)),
                new Program("a label", bare("label", "label")));
    }

    private String bareFxml(String name, BareFxml.Unseen unseen) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        return new BareFxml(folder, unseen).write().toString();
    }

    /// A bare window in the image's runtime, after a run that its cache was made of.
    private List<String> bare(String name, String what) throws IOException, InterruptedException {
        Path jar = work.resolve("bare.jar");
        if (!Files.exists(jar)) {
            String classes = Path.of("target", "bench-classes").toString();
            String own = BareWindow.class.getName().replace('.', '/') + ".class";
            ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
            tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, own);
        }
        Path cache = work.resolve(name + ".aot");
        List<String> end = List.of("-cp", jar.toString(), BareWindow.class.getName(), what);
        List<String> training = command("-XX:AOTCacheOutput=" + cache, end);
        training.add("end");
        start(training).waitFor();
        return command("-XX:AOTCache=" + cache, end);
    }

    /// Under the options that the program itself is started with.
    private static List<String> command(String cache, List<String> end) throws IOException {
        List<String> words = new ArrayList<>(List.of(JAVA.toString(), cache));
        Files.readAllLines(LIB.resolve("app").resolve("java.options")).stream()
                .filter(option -> option.startsWith("-") && !option.equals("--module"))
                .forEach(words::add);
        words.addAll(List.of("--add-modules", "divide.inspector,javafx.fxml,atlantafx.base"));
        words.addAll(end);
        return words;
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", screen.name());
        return builder.start();
    }

    private Screen.Seen watch(Program program) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = start(program.command());
        try {
            return screen.watch(begun, QUIET);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
