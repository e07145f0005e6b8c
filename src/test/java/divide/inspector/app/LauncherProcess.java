package divide.inspector.app;

import java.util.List;

/// The launcher as a process of its own, for [LauncherProcessTest]: a window is beyond it.
final class LauncherProcess {
    private LauncherProcess() {}

    public static void main(String[] args) {
        System.exit(Launcher.ofThisProcess(_ -> 99).run(List.of(args)));
    }
}
