package divide.inspector.app;

import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.shell.ShellActions;
import divide.inspector.ui.shell.ShellModel;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The controllers of the whole program, with menus that do nothing.
final class IdleShell {
    private IdleShell() {}

    static Map<Class<?>, Supplier<Object>> controllers(Services services, Themes themes) {
        ShellModel shell = new ShellModel(
                services.session,
                services.server,
                themes,
                services.messages,
                services.preferences,
                services.preferences.languageProperty(),
                nothing(ShellActions.class),
                nothing(FileActions.class),
                services.jumps());
        return Controllers.of(services, shell, new Tours(services).over(shell), themes, question -> Optional.empty());
    }

    /// Does nothing, has no words, and knows of no files.
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Class<?> result = method.getReturnType();
            if (result == RecentFiles.class) {
                return new RecentFiles();
            }
            return result == ObservableValue.class ? new SimpleBooleanProperty(false) : null;
        }));
    }
}
