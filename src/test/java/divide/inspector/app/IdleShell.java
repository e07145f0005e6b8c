package divide.inspector.app;

import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.shell.ShellModel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;

/// The controllers of the whole program, with menus that do nothing.
final class IdleShell {
    private static final Runnable NOTHING = () -> {};

    private IdleShell() {}

    static Map<Class<?>, Supplier<Object>> controllers(Services services, Themes themes) {
        ShellModel shell = new ShellModel(
                services.session,
                services.server,
                themes,
                services.messages,
                services.preferences,
                services.preferences.languageProperty(),
                actions(),
                files(),
                services.jumps());
        return Controllers.of(services, shell, new Tours(services).over(shell), themes, question -> Optional.empty());
    }

    private static ShellModel.Actions actions() {
        return new ShellModel.Actions(
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                (kind, format) -> "",
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING);
    }

    private static FileActions files() {
        return new FileActions(
                NOTHING,
                file -> {},
                NOTHING,
                NOTHING,
                new RecentFiles(),
                sample -> {},
                new SimpleBooleanProperty(false));
    }
}
