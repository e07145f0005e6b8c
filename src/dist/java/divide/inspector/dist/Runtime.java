package divide.inspector.dist;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Java runtime of the modules that the program needs, and of no other.
///
/// @param program what it is for
/// @param home its folder
record Runtime(Program program, Path home) {
    /// The languages whose numbers and times it knows how to write.
    private static final String LANGUAGES = "en,zh";

    private static final String WITHOUT_A_SERVICE = "jdk.localedata";

    /// Compiling is for later calls, and at the start there is much of it: with the usual priority it takes
    /// processors away from the threads that make the window. It is written into the runtime: on a command line
    /// all users but root would be warned of it. Other systems have other numbers.
    private static final String COMPILE_BESIDE = "-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10";

    /// Links the runtime. Line numbers stay in, for the stack traces in users' reports. Nothing is compressed: a
    /// package is, as a whole and better, and what is compressed twice is larger and starts slower.
    static Runtime link(Program program, List<Path> modules, Path home) {
        String path = modules.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        new Tool("jlink")
                .run(
                        List.of("--module-path", path, "--add-modules", program.module() + "," + WITHOUT_A_SERVICE),
                        List.of("--include-locales", LANGUAGES, "--no-header-files", "--no-man-pages"),
                        Platform.here() == Platform.LINUX ? List.of("--add-options", COMPILE_BESIDE) : List.of(),
                        List.of("--output", home));
        return new Runtime(program, home);
    }

    /// Does the program's main job and writes to `cache` which classes that took, loaded and linked, and what the
    /// compiler has learned of them. With a display the window is seen for some seconds. Without one the cache goes
    /// without the classes that draw on displays.
    void train(Path cache) {
        Path folder = cache.toAbsolutePath().getParent();
        List<String> start = List.of("-XX:AOTCacheOutput=" + cache, "--module", program.start());
        List<String> job = List.of("--settings=none", "--serve=0", "--call=200,100", "--call=100,0", "--print");
        List<String> end = List.of("--snapshot=" + folder.resolveSibling("trained.png"), "--exit");
        List<String> all = Stream.of(Program.JVM_OPTIONS, start, job, end)
                .flatMap(List::stream)
                .toList();
        new Command(home.resolve("bin").resolve("java"), all).run(folder.resolveSibling("trained.txt"));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was written to " + cache);
        }
    }
}
