package divide.inspector.bench;

import divide.inspector.app.Launcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;

/// How smooth the window stays during a load run: the times between its pulses.
///
/// On the display that `DISPLAY` names, or off-screen. Arguments, all optional: calls, connections, depth, `recorded`
/// or `unrecorded`, how many runs one after the other, the first of them in a program that has just started, how many
/// calls a second (0 for flat out), the folder of the settings, which may hold other capture limits (or `none`), what
/// is looked at meanwhile: `list`, `sorted` by latency, the `conversation` of the newest exchange, or the `charts`, and
/// for how many seconds the window stands before the first run, as while somebody fills in the form.
public final class SmoothBenchmark {
    private static final double MILLI = 1e6;

    /// After so long all that is drawn again and again has been compiled.
    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> warmGaps = new ArrayList<>();
    private long first;
    private long last;

    private SmoothBenchmark() {}

    /// Opens the window, runs once, prints, and ends.
    public static void main(String[] args) {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Thread.ofPlatform().daemon().name("bench").start(() -> {
            try {
                new SmoothBenchmark().run(args);
                Platform.exit();
            } catch (Exception broken) {
                broken.printStackTrace();
                System.exit(1);
            }
        });
        Launcher.main(new String[] {"--serve=0", "--size=1280x800", "--settings=" + argument(args, 6, "none")});
    }

    private void run(String[] args) throws Exception {
        await(() -> !Window.getWindows().isEmpty()
                && Window.getWindows().getFirst().getScene() != null
                && node("loadPane", TitledPane.class) != null);
        onFx(() -> {
            node("loadPane", TitledPane.class).setExpanded(true);
            return null;
        });
        await(() -> !node("loadStartButton", Button.class).isDisabled());
        TimeUnit.SECONDS.sleep(Long.parseLong(argument(args, 8, "0")));
        for (int run = 0; run < Integer.parseInt(argument(args, 4, "1")); run++) {
            gaps.clear();
            warmGaps.clear();
            last = 0;
            runOnce(args);
        }
    }

    private void runOnce(String[] args) throws Exception {
        AnimationTimer timer = onFx(() -> {
            type("loadCallsField", argument(args, 0, "1000000"));
            type("loadConnectionsField", argument(args, 1, "8"));
            type("loadDepthField", argument(args, 2, "16"));
            type("loadRateField", argument(args, 5, ""));
            node("loadRecordCheck", CheckBox.class)
                    .setSelected(argument(args, 3, "recorded").equals("recorded"));
            AnimationTimer pulses = pulses();
            pulses.start();
            // As a click does: the caret of a field that is out of sight would have all of the window drawn at each
            // blink.
            node("loadStartButton", Button.class).requestFocus();
            node("loadStartButton", Button.class).fire();
            return pulses;
        });
        if (argument(args, 3, "recorded").equals("recorded")) {
            await(() -> node("exchangeTable", TableView.class).getItems().size() > 0);
            onFx(() -> look(argument(args, 7, "list")));
        }
        await(() -> !node("loadCancelButton", Button.class).isVisible());
        onFx(() -> {
            timer.stop();
            return null;
        });
        System.out.println(onFx(() -> String.join(
                "; ", text("loadStateLabel"), text("statusExchanges"), text("statusDropped"), text("statusMemory"))));
        print("all", gaps);
        if (!warmGaps.isEmpty()) {
            print("after 15 s", warmGaps);
        }
    }

    private static boolean look(String at) {
        switch (at) {
            case "list" -> {}
            case "sorted" -> {
                TableView<?> table = node("exchangeTable", TableView.class);
                sortByLatency(table);
            }
            case "conversation" -> menuItem("conversationItem").fire();
            case "charts" -> menuItem("chartsItem").fire();
            default -> throw new IllegalArgumentException("nothing to look at is called " + at);
        }
        return true;
    }

    private static <T> void sortByLatency(TableView<T> table) {
        TableColumn<T, ?> latency = table.getColumns().stream()
                .filter(column -> "exchangeLatencyColumn".equals(column.getId()))
                .findFirst()
                .orElseThrow();
        latency.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(latency);
    }

    private static MenuItem menuItem(String id) {
        Scene scene = Window.getWindows().getFirst().getScene();
        return scene.getRoot().lookupAll(".menu-bar").stream()
                .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private AnimationTimer pulses() {
        return new AnimationTimer() {
            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                if (last == 0) {
                    first = now;
                } else {
                    gaps.add(now - last);
                }
                if (now - first > WARM_NANOS) {
                    warmGaps.add(now - last);
                }
                last = now;
            }
        };
    }

    private static void print(String which, List<Long> gaps) {
        long[] sorted = gaps.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println("| which | pulses | p50 | p90 | p99 | p99.9 | max | within 33 ms | over 100 ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        System.out.printf(
                "| %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.2f %% | %d |%n",
                which,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1),
                100.0 * Arrays.stream(sorted).filter(gap -> gap <= 33 * MILLI).count() / sorted.length,
                Arrays.stream(sorted).filter(gap -> gap > 100 * MILLI).count());
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (share * sorted.length))] / MILLI;
    }

    private static String argument(String[] args, int index, String usual) {
        return index < args.length ? args[index] : usual;
    }

    private static String text(String id) {
        return node(id, Labeled.class).getText();
    }

    private static void type(String id, String text) {
        node(id, TextField.class).setText(text);
    }

    private static <T extends Node> T node(String id, Class<T> type) {
        Scene scene = Window.getWindows().getFirst().getScene();
        return type.cast(scene.lookup("#" + id));
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited for five minutes");
            }
            Thread.sleep(100);
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
