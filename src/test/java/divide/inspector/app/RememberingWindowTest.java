package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is done in a window is found in the next one.
@ExtendWith(ApplicationExtension.class)
class RememberingWindowTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private UsedWindow window;

    @AfterEach
    void end() {
        window.close();
        robot.interact(window.stage()::hide);
    }

    private void open(Optional<Launch.Size> size) {
        Settings settings = Settings.in(folder);
        robot.interact(() -> {
            window = new UsedWindow(new Stage(), settings, Optional.of(Language.ENGLISH));
            window.window().show(size);
        });
    }

    private String field(String id) {
        return window.find(id, TextField.class).getText();
    }

    private List<String> kept() throws IOException {
        return Files.readAllLines(folder.resolve("settings.conf"));
    }

    @Test
    void findsItsFieldsAndLooksAgain() throws Exception {
        open(Optional.of(new Launch.Size(890, 800)));
        window.type("serverPortField", "9100");
        window.type("targetHostField", "localhost");
        window.type("targetPortField", "9200");
        window.type("num1Field", "-7");
        window.type("num2Field", "");
        robot.interact(() ->
                robot.lookup("#explicitDefaultCheck").queryAs(CheckBox.class).setSelected(true));
        window.choose("proxyItem");
        window.type("proxyPortField", "9300");
        window.choose("themeHighContrastItem");
        window.choose("zoomInItem");
        robot.interact(() -> ((CheckMenuItem) window.item("listItem")).setSelected(false));
        end();
        open(Optional.of(new Launch.Size(890, 800)));
        window.choose("proxyItem");
        assertEquals(
                List.of("9100", "localhost", "9200", "-7", "", "9300"),
                Stream.of(
                                "serverPortField",
                                "targetHostField",
                                "targetPortField",
                                "num1Field",
                                "num2Field",
                                "proxyPortField")
                        .map(this::field)
                        .toList());
        assertTrue(robot.lookup("#explicitDefaultCheck").queryAs(CheckBox.class).isSelected());
        assertTrue(window.stage().getScene().getStylesheets().getLast().length() > 200, "no scaled sheet");
        assertTrue(!((CheckMenuItem) window.item("listItem")).isSelected());
        assertTrue(kept().containsAll(List.of("window.theme=HIGH_CONTRAST", "window.zoom=110")), kept()::toString);
    }

    @Test
    void keepsNothingOfWhatLaunchOptionsSay() throws Exception {
        Files.writeString(folder.resolve("settings.conf"), """
                form.call.port=9200
                form.server.port=9100
                window.size=700x500
                window.theme=DARK
                """);
        List<String> before = kept();
        open(Optional.of(new Launch.Size(890, 800)));
        robot.interact(() -> {
            window.window().wear(Theme.LIGHT);
            window.window().scripted().aim(new Target("127.0.0.1", 1));
        });
        UsedWindow.await(() -> window.window().scripted().serve(0));
        assertEquals("1", field("targetPortField"));
        end();
        assertEquals(
                before, kept().stream().filter(line -> !line.startsWith("#")).toList());
    }

    @Test
    void sortsTheListAsItWasSorted() throws Exception {
        open(Optional.of(new Launch.Size(890, 800)));
        window.choose("sortResultItem");
        window.choose("sortThenLatencyItem");
        window.choose("sortThenLatencyItem");
        end();
        assertTrue(kept().contains("list.order=RESULT ASCENDING, LATENCY DESCENDING"), kept()::toString);
        open(Optional.of(new Launch.Size(890, 800)));
        TableView<?> table = window.find("exchangeTable", TableView.class);
        assertEquals(
                List.of("exchangeResultColumn ASCENDING", "exchangeLatencyColumn DESCENDING"),
                table.getSortOrder().stream()
                        .map(column -> column.getId() + " " + column.getSortType())
                        .toList());
        assertEquals(
                "Result (ascending)", window.item("sortResultItem").getText().replace("_", ""));
        assertFalse(((CheckMenuItem) window.item("followItem")).isSelected());
        window.choose("sortArrivalItem");
        assertEquals(List.of(), table.getSortOrder());
    }

    @Test
    void isAsLargeAsItWas() throws Exception {
        open(Optional.empty());
        robot.interact(() -> {
            window.stage()
                    .setWidth(window.stage().getWidth()
                            - window.stage().getScene().getWidth()
                            + 720);
            window.stage()
                    .setHeight(window.stage().getHeight()
                            - window.stage().getScene().getHeight()
                            + 610);
        });
        UsedWindow.await(() -> window.stage().getScene().getWidth() == 720
                && window.stage().getScene().getHeight() == 610);
        end();
        assertTrue(kept().contains("window.size=720x610"), kept()::toString);
        open(Optional.empty());
        assertEquals(
                "720.0 610.0",
                window.stage().getScene().getWidth() + " "
                        + window.stage().getScene().getHeight());
    }

    @Test
    void opensOtherWindowsAsLargeAsTheyWere() throws Exception {
        open(Optional.empty());
        Window charts = charts();
        robot.interact(() -> {
            charts.setWidth(charts.getWidth() - 120);
            charts.setHeight(charts.getHeight() - 60);
        });
        Launch.Size left = Launch.Size.of(charts.getScene());
        robot.interact(charts::hide);
        end();
        open(Optional.empty());
        assertEquals(left, Launch.Size.of(charts().getScene()));
        assertTrue(kept().contains("window.charts.size=" + left.width() + "x" + left.height()), kept().toString());
    }

    private Window charts() {
        window.choose("chartsItem");
        return window.find("chartsAllToggle", Node.class).getScene().getWindow();
    }

    @Test
    void passesOverPlacesThatAreOnNoScreenAndSizesThatCannotBe() throws Exception {
        for (String size : List.of("1x1", "99999x99999", "-800x600", "large", "")) {
            Files.writeString(folder.resolve("settings.conf"), "window.size=" + size + "\nwindow.place=-9000,12\n");
            open(Optional.empty());
            assertEquals(
                    "1280.0 800.0",
                    window.stage().getScene().getWidth() + " "
                            + window.stage().getScene().getHeight(),
                    size);
            assertTrue(
                    window.stage().getX() > -9000,
                    () -> Double.toString(window.stage().getX()));
            end();
        }
    }

    @Test
    void putsBordersWhereTheyWereDraggedTo() throws Exception {
        Files.writeString(folder.resolve("settings.conf"), "window.split.sideSplit=7\nwindow.split.framesSplit=0.3\n");
        open(Optional.of(new Launch.Size(890, 800)));
        SplitPane main = robot.lookup("#mainSplit").queryAs(SplitPane.class);
        SplitPane frames = robot.lookup("#framesSplit").queryAs(SplitPane.class);
        assertEquals(0.3, frames.getDividerPositions()[0], 0.05);
        window.drag("mainSplit", 0.55);
        end();
        open(Optional.of(new Launch.Size(890, 800)));
        assertEquals(0.55, robot.lookup("#mainSplit").queryAs(SplitPane.class).getDividerPositions()[0], 0.02);
    }

    @Test
    void opensWithABrokenFileAndSaysWhereItWent() throws Exception {
        Files.writeString(folder.resolve("settings.conf"), "window.zoom=150\nwhat is this\n");
        open(Optional.of(new Launch.Size(890, 800)));
        UsedWindow.await(() ->
                robot.lookup("#noticeLabel").queryAs(Labeled.class).getText().contains("settings.conf"));
        assertEquals(2, Files.readString(setAside()).lines().count());
    }

    private Path setAside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals("settings.conf"))
                    .filter(file -> file.getFileName().toString().startsWith("settings"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing was set aside"));
        }
    }
}
