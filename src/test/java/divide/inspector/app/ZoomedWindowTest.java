package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The window at other sizes of its words.
@ExtendWith(ApplicationExtension.class)
class ZoomedWindowTest {
    @TempDir
    private Path folder;

    private MainWindow window;
    private FxRobot robot;
    private Stage stage;

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            window.close();
            stage.hide();
        });
    }

    private void open() {
        Settings settings = Settings.in(folder);
        robot.interact(() -> {
            stage = new Stage();
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            window = new MainWindow(stage, Theme.LIGHT, Optional.of(Language.ENGLISH), settings, nowhere);
            window.show(Optional.of(new Launch.Size(890, 800)));
        });
    }

    private MenuItem item(String id) {
        return items(robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream())
                .filter(found -> id.equals(found.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(Stream<? extends MenuItem> menus) {
        return menus.flatMap(item -> item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), items(menu.getItems().stream()))
                : Stream.of(item));
    }

    @Test
    void keepsTheWidthsOfColumnsAsTheyAreAtTheUsualZoom() throws Exception {
        Files.writeString(
                folder.resolve("settings.conf"), "window.zoom=200\nlist.columns=exchangeLatencyColumn shown 120\n");
        open();
        assertEquals(240, column("exchangeLatencyColumn").getPrefWidth());
        robot.interact(() -> item("zoomOutItem").fire());
        assertEquals(228, column("exchangeLatencyColumn").getPrefWidth(), 0.01);
        robot.interact(() -> column("exchangeLatencyColumn").setPrefWidth(190));
        robot.interact(window::close);
        String columns = Files.readAllLines(folder.resolve("settings.conf")).stream()
                .filter(line -> line.startsWith("list.columns="))
                .findFirst()
                .orElseThrow();
        assertTrue(columns.contains("exchangeLatencyColumn shown 100,"), columns);
        assertTrue(columns.contains("exchangeConnectionColumn shown 52,"), columns);
    }

    @Test
    void isAsItWasAfterZoomingInAndOut() {
        open();
        List<Double> before = sizes();
        robot.interact(() -> {
            for (int step = 0; step < 10; step++) {
                item("zoomInItem").fire();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            }
        });
        assertTrue(sizes().getFirst() > 1.5 * before.getFirst(), () -> before + " and then " + sizes());
        robot.interact(() -> item("zoomResetItem").fire());
        assertEquals(before, sizes());
    }

    private List<Double> sizes() {
        List<Double> sizes = new ArrayList<>();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            for (String selector : List.of(
                    "#explicitDefaultCheck > .box",
                    "#sendButton",
                    "#num1Field",
                    "#serverModeChoice",
                    "#callRegion > .scroll-bar:vertical",
                    "#exchangeTable > .column-header-background")) {
                sizes.add(((Region) stage.getScene().lookup(selector)).prefHeight(-1));
                sizes.add(((Region) stage.getScene().lookup(selector)).prefWidth(-1));
            }
            sizes.add(((TableView<?>) robot.lookup("#exchangeTable").query()).getFixedCellSize());
            sizes.add(Math.rint(column("exchangeLatencyColumn").getPrefWidth()));
        });
        return sizes;
    }

    @Test
    void putsTheFramesUnderEachOtherWhereTheyAreTooNarrow() {
        open();
        SplitPane frames = robot.lookup("#framesSplit").queryAs(SplitPane.class);
        assertEquals(Orientation.HORIZONTAL, frames.getOrientation());
        robot.interact(() -> {
            for (int step = 0; step < 10; step++) {
                item("zoomInItem").fire();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        assertEquals(Orientation.VERTICAL, frames.getOrientation());
        assertTrue(frames.getWidth() <= ((Region) frames.getParent()).getWidth(), () -> "wider than its region");
    }

    private TableColumn<?, ?> column(String id) {
        TableView<?> table = (TableView<?>) robot.lookup("#exchangeTable").query();
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }
}
