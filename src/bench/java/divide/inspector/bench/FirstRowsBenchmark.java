package divide.inspector.bench;

import divide.inspector.app.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;

/// How long a user waits for the first rows after choosing a capture file of a million packets: from the choice in
/// *File > Open recent* to the pulse behind the one in which the list has rows, whose picture is then on the screen.
///
/// On the display that `DISPLAY` names, or off-screen. It is the first file that the program opens. Argument:
/// `exchanges=500000`.
public final class FirstRowsBenchmark {
    private final int exchanges;
    private long chosen;
    private long drawn;
    private long shown;

    private FirstRowsBenchmark(int exchanges) {
        this.exchanges = exchanges;
    }

    /// Opens the window and the file, prints, and ends.
    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        int exchanges = (int) options.number("exchanges", 500_000);
        Path folder = Files.createTempDirectory("first-rows");
        Path file = folder.resolve("million.pcapng");
        OpenBenchmark.write(Files.createFile(file), exchanges, 8);
        Files.writeString(folder.resolve("settings.conf"), "recent.files=" + file + "\n");
        Thread.ofPlatform().daemon().name("bench").start(() -> {
            try {
                new FirstRowsBenchmark(exchanges).run();
            } catch (Exception broken) {
                broken.printStackTrace();
            } finally {
                Platform.exit();
            }
        });
        Launcher.main(new String[] {"--size=1280x800", "--settings=" + folder});
        try (var left = Files.list(folder)) {
            left.map(Path::toFile).forEach(each -> each.delete());
        }
        Files.delete(folder);
        System.exit(0);
    }

    private void run() throws Exception {
        await(() ->
                !Window.getWindows().isEmpty() && scene() != null && node("menuBar") != null && !recent().isDisable());
        // The window stands when it has nothing left to draw.
        Thread.sleep(TimeUnit.SECONDS.toMillis(3));
        AnimationTimer watch = onFx(this::choose);
        await(() -> text("statusExchanges").startsWith("%,d".formatted(exchanges)));
        long all = System.nanoTime() - chosen;
        onFx(() -> {
            watch.stop();
            return null;
        });
        Figures.print("first rows", "%.0f ms", Figures.millis(shown));
        Figures.print("all of them, to 20 ms", "%.2f s", Figures.seconds(all));
    }

    private AnimationTimer choose() {
        AnimationTimer watch = new AnimationTimer() {
            @Override
            public void handle(long ignored) {
                look();
            }
        };
        MenuItem file = recent().getItems().getFirst();
        chosen = System.nanoTime();
        file.fire();
        watch.start();
        return watch;
    }

    /// A pulse begins with this, and then lays out and draws.
    private void look() {
        if (drawn != 0 && shown == 0) {
            shown = System.nanoTime() - chosen;
        }
        if (drawn == 0 && hasRows()) {
            drawn = System.nanoTime();
        }
    }

    private boolean hasRows() {
        return node("exchangeTable").lookupAll(".table-cell").stream()
                .filter(IndexedCell.class::isInstance)
                .anyMatch(cell -> cell.isVisible()
                        && String.valueOf(((Labeled) cell).getText()).startsWith("divide("));
    }

    private static Menu recent() {
        return ((MenuBar) node("menuBar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "openRecentMenu".equals(item.getId()))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static Node node(String id) {
        return scene().lookup("#" + id);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited for two minutes");
            }
            Thread.sleep(20);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        while (true) {
            try {
                Platform.runLater(task);
                return task.get();
            } catch (IllegalStateException notStarted) {
                // Thrown until the toolkit has started.
                Thread.sleep(50);
            }
        }
    }
}
