package divide.inspector.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long the program's process outlives its last work: from its last printed line to its end.
///
/// Arguments: `ROUNDS`. The window opens on the display that `DISPLAY` names, if any, and off-screen.
final class ExitBenchmark {
    private static final String MODULE = "divide.inspector/divide.inspector.app.Launcher";
    private static final String FRAME = "000000066469766964650000000a01000000c80200000064";
    private static final List<String> CALL = List.of("--serve=0", "--call=200,100", "--print", "--exit");
    private static final int ROUNDS = 15;

    private record Program(String name, List<String> command) {}

    private ExitBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        System.out.printf("from the last printed line to the end of the process, %d rounds%n", rounds);
        List<Program> programs = programs();
        List<double[]> millis = programs.stream().map(_ -> new double[rounds]).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < programs.size(); i++) {
                millis.get(i)[round] = Figures.millis(measure(programs.get(i)));
            }
        }
        for (int i = 0; i < programs.size(); i++) {
            Figures.print(programs.get(i).name(), "%.0f ms", millis.get(i));
        }
    }

    private static List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        programs.add(new Program("--explain", module(List.of(), List.of("--explain=" + FRAME))));
        programs.add(new Program("a server, a call, stopped", engine()));
        programs.add(new Program(
                "the window, off-screen", module(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), CALL)));
        if (System.getenv("DISPLAY") != null) {
            programs.add(new Program("the window on " + System.getenv("DISPLAY"), module(List.of(), CALL)));
        }
        return programs;
    }

    private static List<String> engine() {
        return List.of(
                ChildProgram.tool("java"), "-cp", System.getProperty("java.class.path"), EngineProgram.class.getName());
    }

    private static List<String> module(List<String> flags, List<String> args) {
        List<String> start = List.of(
                ChildProgram.tool("java"),
                "--enable-native-access=javafx.graphics",
                "--module-path",
                modulePath(),
                "--module",
                MODULE);
        return Stream.of(start.subList(0, 1), flags, start.subList(1, start.size()), args)
                .flatMap(List::stream)
                .toList();
    }

    /// The benchmarks' own classes are no module.
    private static String modulePath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(place -> !place.endsWith("bench-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static long measure(Program program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] some = new byte[4096];
        long last = 0;
        try (InputStream out = process.getInputStream()) {
            while (out.read(some) > 0) {
                last = System.nanoTime();
            }
        }
        int status = process.waitFor();
        long ended = System.nanoTime();
        if (last == 0 || status != 0) {
            throw new IOException(
                    program.name() + " ended with " + status + (last == 0 ? ", and printed nothing" : ""));
        }
        return ended - last;
    }
}
