package divide.inspector.app;

import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Application;

/// Starts the window, on a display or off-screen.
final class WindowLaunch {
    private static final String PLATFORM = "glass.platform";
    private static final String OFF_SCREEN = "Headless";

    /// Tests open the window on the headless platform too, and watch it there: only a launch decides this.
    private static final AtomicBoolean UNSEEN = new AtomicBoolean();

    private static final AtomicBoolean OWN_PROCESS = new AtomicBoolean();

    private WindowLaunch() {}

    /// Whether the process is there for the window alone and ends with it.
    static boolean isOwnProcess() {
        return OWN_PROCESS.get();
    }

    /// Whether this program was launched where nobody can see its window.
    static boolean isUnseen() {
        return UNSEEN.get();
    }

    /// Runs the window until it ends.
    ///
    /// @param asked what the command line asks for
    /// @param words the command line itself
    /// @return the program's exit status
    static int run(Launch.Window asked, List<String> words) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(System.err));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(WindowLaunch::muffle));
        OWN_PROCESS.set(true);
        ReadAhead.whileJavaFxStarts();
        UNSEEN.set(!isVisible());
        List<String> all = isUnseen() ? offScreen(asked, words) : words;
        Application.launch(InspectorApplication.class, all.toArray(String[]::new));
        return InspectorApplication.exitStatus();
    }

    /// What is remembered in this run. What a script asks for has to come out the same whoever runs it, and neither a
    /// script nor a window that another program opened may change what users find in theirs: unless they name a
    /// folder, they begin with the usual settings and leave none.
    static Settings settings(Launch.Window asked) {
        boolean isForAUser = isOwnProcess() && !isUnseen() && !asked.isScript();
        Launch.Settings place =
                asked.settings().orElse(isForAUser ? new Launch.Settings.UsualPlace() : new Launch.Settings.Nowhere());
        return switch (place) {
            case Launch.Settings.Folder(var folder) -> Settings.in(folder);
            case Launch.Settings.UsualPlace _ -> Settings.inUsualPlace();
            case Launch.Settings.Nowhere _ -> Settings.nowhere();
        };
    }

    /// Where nobody can see the window and nothing is asked for, it does what a first-time user would: serve, call,
    /// print and leave a picture. It ends when there is nothing left to do.
    static List<String> offScreen(Launch.Window asked, List<String> words) {
        if (asked.isPlain()) {
            Path folder = Files.isDirectory(Path.of("target")) ? Path.of("target") : Path.of("");
            Path picture = folder.resolve("divide-inspector.png");
            return List.of("--serve=0", "--call=200,100", "--call=100,0", "--print", "--snapshot=" + picture, "--exit");
        }
        boolean endsUnasked = asked.endsOffScreen() && !asked.exits();
        return endsUnasked ? Stream.concat(words.stream(), Stream.of("--exit")).toList() : words;
    }

    /// A signal that ends the program takes JavaFX's renderer away in the midst of a pulse, which JavaFX answers with a
    /// stack trace of its own. By then all is said.
    private static void muffle() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }

    /// JavaFX prints a stack trace of its own where it finds no display, so one is looked for before it starts.
    private static boolean isVisible() {
        System.setProperty("java.awt.headless", "true");
        if (OFF_SCREEN.equals(System.getProperty(PLATFORM))) {
            return false;
        }
        return switch (new DisplayProbe(DisplaySurroundings.ofThisProcess()).answer()) {
            case DisplayAnswer.Usable _ -> true;
            case DisplayAnswer.Absent absent -> {
                System.err.println(LaunchWords.ofThisProcess().offScreen(absent));
                System.setProperty(PLATFORM, OFF_SCREEN);
                System.setProperty("prism.order", "sw");
                yield false;
            }
        };
    }
}
