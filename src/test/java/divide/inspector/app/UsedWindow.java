package divide.inspector.app;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.settings.Settings;
import divide.inspector.ui.shell.SideWindow;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window in a test, used as a user does: what is seen is found by its fx:id, typed into, chosen and read.
/// Made and shown on the JavaFX thread, used on any other.
final class UsedWindow {
    private static final Launch.Size SIZE = new Launch.Size(890, 800);

    private final Stage stage;
    private final MainWindow window;
    private final FxRobot robot = new FxRobot();

    /// A window that remembers nothing, not shown yet.
    UsedWindow(Stage stage) {
        this(stage, Settings.nowhere(), Optional.empty());
    }

    UsedWindow(Stage stage, Settings settings, Optional<Language> language) {
        this.stage = stage;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        window = new MainWindow(stage, Theme.LIGHT, language, settings, nowhere, nowhere);
    }

    MainWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    FxRobot robot() {
        return robot;
    }

    UsedWindow show() {
        return show(SIZE);
    }

    UsedWindow show(Launch.Size size) {
        window.show(Optional.of(size));
        return this;
    }

    void close() {
        robot.interact(window::close);
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    /// What `work`, begun on the JavaFX thread, comes to.
    static <T> T await(Supplier<CompletableFuture<T>> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work::get).get().get(20, TimeUnit.SECONDS);
    }

    /// In any of the program's windows. What is looked through from another thread may change meanwhile; then it is
    /// looked through again.
    <T extends Node> T find(String id, Class<T> type) {
        for (int tries = 1; ; tries++) {
            try {
                return robot.lookup("#" + id).queryAs(type);
            } catch (IndexOutOfBoundsException changed) {
                if (tries == 100) {
                    throw changed;
                }
                Thread.onSpinWait();
            }
        }
    }

    String text(String id) {
        return find(id, Labeled.class).getText();
    }

    int rows(String id) {
        return find(id, TableView.class).getItems().size();
    }

    void type(String id, String text) {
        robot.interact(() -> find(id, TextInputControl.class).setText(text));
    }

    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /// What has the focus in the main window.
    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /// All there is in the menus, those below others too; menus and separators among them.
    List<MenuItem> items() {
        MenuBar bar = (MenuBar) stage.getScene().lookup("#menuBar");
        return bar.getMenus().stream().flatMap(UsedWindow::itemsIn).toList();
    }

    private static Stream<MenuItem> itemsIn(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(UsedWindow::itemsIn))
                : Stream.of(item);
    }

    MenuItem item(String id) {
        return items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + id));
    }

    void choose(String id) {
        robot.interact(item(id)::fire);
    }

    /// Opens the window beside it as a user does, from the menus.
    Stage open(SideWindow kind) throws TimeoutException {
        choose(
                switch (kind) {
                    case ABOUT -> "aboutItem";
                    case ANNOTATE -> "annotateItem";
                    case BOUNDS -> "captureLimitsItem";
                    case CHANGE -> "changeBytesItem";
                    case CHARTS -> "chartsItem";
                    case DISSECTOR -> "exportDissectorItem";
                    case EXPORT -> "exportItem";
                    case LOG -> "logItem";
                    case PASTE -> "explainItem";
                    case PRIMER -> "protocolItem";
                    case SHORTCUTS -> "shortcutsItem";
                });
        await(() -> beside(kind).filter(Stage::isShowing).isPresent());
        return beside(kind).orElseThrow();
    }

    private static Optional<Stage> beside(SideWindow kind) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(each -> kind.pane().equals(each.getUserData()))
                .map(Stage.class::cast)
                .findFirst();
    }

    /// Starts the window's server on a free port, which is returned.
    int serve() throws TimeoutException {
        type("serverPortField", "0");
        robot.clickOn("#serverToggleButton");
        await(() -> text("serverStatusLabel").matches("(?s).*127\\.0\\.0\\.1:\\d+.*"));
        return Integer.parseInt(text("serverStatusLabel").replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+).*", "$1"));
    }

    void send(String num1, String num2) {
        type("num1Field", num1);
        type("num2Field", num2);
        robot.clickOn("#sendButton");
    }

    /// Drags the border in a split pane of two regions.
    void drag(String id, double position) {
        robot.interact(() -> {
            SplitPane split = find(id, SplitPane.class);
            split.setDividerPositions(position);
            split.layout();
            divider(split).fireEvent(released());
        });
    }

    private static Node divider(SplitPane split) {
        return split.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .orElseThrow();
    }

    private static MouseEvent released() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
