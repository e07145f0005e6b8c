package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.files.SaveQuestionDialog;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What was closed is gone: every window is opened and closed a hundred times, and the main one filled a hundred times,
/// as it is when the language is switched.
@ExtendWith(ApplicationExtension.class)
class LeakTest {
    private static final int TIMES = 100;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String MAIN_ONE = "Shell";

    /// JavaFX itself keeps the windows that had the focus last.
    private static final int KEPT = 2;

    private static final Pattern INCLUDED = Pattern.compile("source=\"@?(\\w+)\\.fxml\"");
    private static final Launch.Size SIZE = new Launch.Size(800, 600);

    private final Map<String, List<WeakReference<Object>>> made = new TreeMap<>();
    private Stage owner;
    private Services services;
    private Themes themes;
    private Panes panes;
    private SideWindows windows;

    @Start
    void start(Stage stage) {
        owner = stage;
        owner.setScene(new Scene(new Group(), 100, 100));
        owner.show();
        services = new Services(Settings.nowhere());
        themes = new Themes(Theme.DARK);
        Map<Class<?>, Supplier<Object>> counted = IdleShell.controllers(services, themes).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> counted(each.getValue())));
        panes = new Panes(counted, services.messages, themes::fit);
        windows = new SideWindows(stage, panes, themes, services.preferences);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(services::close);
    }

    private Supplier<Object> counted(Supplier<Object> supplier) {
        return () -> note(supplier.get());
    }

    private <T> T note(T object) {
        made.computeIfAbsent(object.getClass().getSimpleName(), _ -> new ArrayList<>())
                .add(new WeakReference<>(object));
        return object;
    }

    /// Those that no other one includes; the rest is in them.
    private static List<String> windowNames() throws IOException {
        List<String> all = new ArrayList<>();
        Set<String> included;
        try (Stream<Path> files = Files.list(Path.of("fxml"))) {
            included = files.peek(file -> all.add(file.getFileName().toString().replace(".fxml", "")))
                    .flatMap(file -> INCLUDED.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
        all.removeAll(included);
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// A robot would wait for the JavaFX thread to be idle, which is most of what these tests would take.
    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, work);
    }

    private void openAndClose(String name) {
        onFx(() -> windows.open(name, "about.window.title", SIZE));
        onFx(() -> closeAll(window -> name.equals(window.getUserData())));
    }

    private void fillAndEmpty(int times) {
        Scene scene = owner.getScene();
        for (int time = 0; time < times; time++) {
            onFx(() -> {
                WindowContent content = new WindowContent(panes, MAIN_ONE, scene);
                note(scene.getRoot()).applyCss();
                scene.getRoot().layout();
                content.release();
            });
        }
    }

    private void closeAll(Predicate<Window> which) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (which.test(window)) {
                note(window.getScene().getRoot());
                note(window.getScene());
                window.hide();
            }
        }
    }

    private Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        made.forEach((kind, all) -> {
            long alive = all.stream().filter(each -> each.get() != null).count();
            if (alive > KEPT) {
                left.put(kind, alive);
            }
        });
        return left;
    }

    private Map<String, Long> leftAfterCollections() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!left().isEmpty() && System.nanoTime() < deadline) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return left();
    }

    @Test
    void windowsAndTheirPanesAreGoneWhenTheyAreClosed() throws Exception {
        List<String> names = windowNames();
        assertTrue(names.size() > 7, names::toString);
        assertTrue(names.remove(MAIN_ONE), names::toString);
        int threads = -1;
        for (int time = 0; time < TIMES; time++) {
            names.forEach(this::openAndClose);
            if (time == 0) {
                threads = Thread.activeCount();
            }
        }
        assertEquals(Map.of(), leftAfterCollections());
        int before = threads;
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Thread.activeCount() <= before);
    }

    @Test
    void panesOfTheMainWindowAreGoneWhenOthersTakeTheirPlace() throws Exception {
        fillAndEmpty(TIMES);
        assertEquals(Map.of(), leftAfterCollections());
    }

    @Test
    void questionsAreGoneWhenTheyAreAnswered(FxRobot robot) throws Exception {
        SaveQuestionDialog dialog = new SaveQuestionDialog(owner, themes, services.messages);
        for (int time = 0; time < TIMES; time++) {
            robot.interact(() -> {
                Platform.runLater(() -> closeAll(window -> window != owner));
                dialog.ask(3);
            });
        }
        assertEquals(TIMES, made.get("Scene").size());
        assertEquals(Map.of(), leftAfterCollections());
    }
}
