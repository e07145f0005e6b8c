package divide.inspector.app;

import java.util.List;
import javafx.application.Application;

/// Starts the window, on a display or off-screen.
final class WindowLaunch {
    private static final String PLATFORM = "glass.platform";
    private static final String OFF_SCREEN = "Headless";

    private WindowLaunch() {}

    /// Runs the window until it ends.
    ///
    /// @return the program's exit status
    static int run(List<String> arguments) {
        prepare();
        Application.launch(InspectorApplication.class, arguments.toArray(String[]::new));
        return InspectorApplication.exitStatus();
    }

    /// JavaFX prints a stack trace of its own where it finds no display, so one is looked for before it starts.
    private static void prepare() {
        System.setProperty("java.awt.headless", "true");
        if (isOffScreen()) {
            return;
        }
        switch (new DisplayProbe(DisplaySurroundings.ofThisProcess()).answer()) {
            case DisplayAnswer.Usable _ -> {}
            case DisplayAnswer.Absent absent -> {
                System.err.println(LaunchWords.ofThisProcess().offScreen(absent));
                System.setProperty(PLATFORM, OFF_SCREEN);
                System.setProperty("prism.order", "sw");
            }
        }
    }

    /// Whether nobody can see the window.
    static boolean isOffScreen() {
        return OFF_SCREEN.equals(System.getProperty(PLATFORM));
    }
}
