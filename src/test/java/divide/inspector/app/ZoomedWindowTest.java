package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.session.Language;
import divide.inspector.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
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

    private final FxRobot robot = new FxRobot();
    private UsedWindow window;
    private Stage stage;

    @AfterEach
    void close() {
        window.close();
        robot.interact(stage::hide);
    }

    private void open() {
        Settings settings = Settings.in(folder);
        robot.interact(() -> {
            stage = new Stage();
            window = new UsedWindow(stage, settings, Optional.of(Language.ENGLISH)).show();
        });
    }

    @Test
    void keepsTheWidthsOfColumnsAsTheyAreAtTheUsualZoom() throws Exception {
        Files.writeString(
                folder.resolve("settings.conf"), "window.zoom=200\nlist.columns=exchangeLatencyColumn shown 120\n");
        open();
        assertEquals(240, column("exchangeLatencyColumn").getPrefWidth());
        window.choose("zoomOutItem");
        assertEquals(228, column("exchangeLatencyColumn").getPrefWidth(), 0.01);
        robot.interact(() -> column("exchangeLatencyColumn").setPrefWidth(190));
        window.close();
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
                window.item("zoomInItem").fire();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            }
        });
        assertTrue(sizes().getFirst() > 1.5 * before.getFirst(), () -> before + " and then " + sizes());
        window.choose("zoomResetItem");
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
                window.item("zoomInItem").fire();
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

    private void zoomTwice() throws Exception {
        Files.writeString(folder.resolve("settings.conf"), "window.zoom=200\n");
        open();
        layOut();
        // What gives way does so behind the layout that showed the need.
        WaitForAsyncUtils.waitForFxEvents();
        layOut();
    }

    private void layOut() {
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private List<String> columnsInView() {
        return ((TableView<?>) robot.lookup("#exchangeTable").query())
                .getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    @Test
    void showsTheColumnsThatHaveRoomRatherThanScrollSideways() throws Exception {
        zoomTwice();
        assertEquals(
                List.of("exchangeMarkColumn", "exchangeNumberColumn", "exchangeCallColumn", "exchangeResultColumn"),
                columnsInView());
        TableView<?> table = (TableView<?>) robot.lookup("#exchangeTable").query();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            layOut();
            double widths = table.getVisibleLeafColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            return widths <= table.getWidth();
        });
        window.choose("zoomResetItem");
        layOut();
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(columnsInView().containsAll(List.of("exchangeTimeColumn", "exchangeLatencyColumn")));
        window.close();
        String kept = Files.readString(folder.resolve("settings.conf"));
        assertFalse(kept.contains("exchangeTimeColumn hidden"), kept);
    }

    @Test
    void keepsAColumnThatIsWantedThoughThereIsNoRoom() throws Exception {
        zoomTwice();
        robot.interact(() -> column("exchangeTimeColumn").setVisible(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                columnsInView().contains("exchangeTimeColumn"),
                () -> columnsInView().toString());
    }

    @Test
    void saysTheStatusInFewerWordsRatherThanCutsThem() throws Exception {
        zoomTwice();
        Label findings = robot.lookup("#statusFindings").queryAs(Label.class);
        assertEquals("0 \u2715 \u00b7 0 \u25b2 \u00b7 0 i", findings.getText());
        assertEquals("no errors \u00b7 no warnings \u00b7 no infos", findings.getAccessibleText());
        for (String id : List.of("statusServer", "statusFindings", "statusMemory")) {
            Labeled words = robot.lookup("#" + id).queryAs(Labeled.class);
            assertTrue(words.getWidth() >= Math.floor(words.prefWidth(-1)), () -> id + " is cut: " + words.getText());
        }
    }

    @Test
    void leavesNothingOfTheCallPaneOutOfSight() throws Exception {
        zoomTwice();
        for (String id : List.of("#callRegion", "#serverRegion")) {
            ScrollPane scroll = robot.lookup(id).queryAs(ScrollPane.class);
            double content = ((Region) scroll.getContent()).getWidth();
            double view = scroll.getViewportBounds().getWidth();
            assertTrue(content <= view + 1, () -> id + ": " + content + " in " + view);
        }
    }

    @Test
    void scrollsFramesThatAreTooLowForTheirBytesAndFields() throws Exception {
        zoomTwice();
        ScrollPane scroll = robot.lookup("#detailScroll").queryAs(ScrollPane.class);
        for (String id : List.of("#requestPane", "#responsePane")) {
            Region pane = robot.lookup(id).queryAs(Region.class);
            assertTrue(pane.getHeight() >= pane.minHeight(-1) - 1, () -> id + " is " + pane.getHeight() + " high");
        }
        assertEquals(scroll.getViewportBounds().getWidth(), ((Region) scroll.getContent()).getWidth(), 1);
    }

    private TableColumn<?, ?> column(String id) {
        TableView<?> table = (TableView<?>) robot.lookup("#exchangeTable").query();
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }
}
