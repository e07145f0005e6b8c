package divide.inspector.app;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window's life: it opens, works through the launch options, and takes everything with it when it closes.
public final class InspectorApplication extends Application {
    /// JavaFX makes the application object itself and hands nothing back, so the status has to stand outside of it.
    private static final AtomicInteger EXIT_STATUS = new AtomicInteger();

    private Settings settings = Settings.nowhere();
    private MainWindow window;

    /// For JavaFX alone.
    public InspectorApplication() {}

    /// Whoever names this class to `java` gets the program all the same: without this method JavaFX would start the
    /// window by itself, and have stack traces for answers to `--help` and to an option that is refused.
    public static void main(String[] args) {
        Launcher.main(args);
    }

    /// The status that the program ends with once the window is gone.
    static int exitStatus() {
        return EXIT_STATUS.get();
    }

    /// Not on the JavaFX thread yet, so that it may wait for the disk.
    @Override
    public void init() throws LaunchOptionException {
        ReadAhead.whileTheOutlineIsBuilt();
        settings = WindowLaunch.settings((Launch.Window) LaunchOptions.parse(words()));
    }

    @Override
    public void start(Stage stage) throws LaunchOptionException {
        Launch.Window options = (Launch.Window) LaunchOptions.parse(words());
        PrintStream out = Launcher.standardOutput();
        Appearance appearance = new Appearance(stage, Theme.SYSTEM, options.language(), settings);
        options.theme().ifPresent(appearance::wear);
        if (WindowLaunch.isOwnProcess() && !WindowLaunch.isUnseen()) {
            if (!new EmptyWindow(appearance).show(options.size())) {
                // Shown again it would come back to whoever closed it.
                Platform.exit();
                return;
            }
        }
        window = new MainWindow(appearance, settings, out, System.err);
        window.show(options.size());
        if (options.isWatched() && !WindowLaunch.isUnseen()) {
            window.guardUnsaved();
        }
        if (options.isPlain() && WindowLaunch.isOwnProcess() && !WindowLaunch.isUnseen()) {
            window.greet();
        }
        if (options.isForPeople() && WindowLaunch.isOwnProcess() && !WindowLaunch.isUnseen()) {
            window.rehearse();
        }
        LaunchScript script = new LaunchScript(options, window.scripted(), out, System.err);
        script.run(status -> done(options, script.serves(), status));
    }

    /// Whoever makes the object without a launcher, as tests do, gives it no parameters.
    private List<String> words() {
        return getParameters() == null ? List.of() : getParameters().getRaw();
    }

    /// Nobody can close a window that nobody sees; it stays only for the clients of its server and proxies.
    private void done(Launch.Window options, boolean serves, int status) {
        EXIT_STATUS.set(status);
        boolean hasNothingLeft = options.isForClients() && !serves && WindowLaunch.isUnseen();
        if (options.exits() || hasNothingLeft) {
            end(status);
        }
    }

    /// All is printed and written by then. JavaFX would take up to 0.4 s more to leave, which whoever waits for the
    /// process has no use for. Where another program started the window, the end is that program's.
    private void end(int status) {
        if (WindowLaunch.isOwnProcess()) {
            window.close();
            Runtime.getRuntime().halt(status);
        }
        Platform.exit();
    }

    @Override
    public void stop() {
        if (window == null) {
            settings.close();
        } else {
            window.close();
        }
    }
}
