package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Another language is chosen while the window is in use.
@ExtendWith(ApplicationExtension.class)
class LanguageSwitchTest {
    private final Locale before = Locale.getDefault();
    private Stage stage;
    private MainWindow window;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window = new MainWindow(
                stage,
                Theme.LIGHT,
                Optional.empty(),
                Settings.nowhere(),
                new PrintStream(OutputStream.nullOutputStream()));
        window.show(Optional.of(new Launch.Size(890, 800)));
    }

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
        Locale.setDefault(before);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(stage.getScene().lookup("#" + id));
    }

    private TableView<?> table(String id) {
        return node(id, TableView.class);
    }

    private String text(String id) {
        return node(id, Labeled.class).getText();
    }

    private MenuItem item(String id) {
        return items(node("menuBar", MenuBar.class).getMenus())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(List<? extends MenuItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Menu menu
                        ? Stream.concat(Stream.of(menu), items(menu.getItems()))
                        : Stream.of(item));
    }

    private void choose(String id) throws TimeoutException {
        Parent old = stage.getScene().getRoot();
        robot.interact(() -> item(id).fire());
        await(() -> stage.getScene().getRoot() != old);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void call(int num1, int num2) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.scripted().serve(0)).get().get(20, TimeUnit.SECONDS);
        Launch.Call call = new Launch.Call(num1, OptionalInt.of(num2));
        WaitForAsyncUtils.asyncFx(() -> window.scripted().call(call)).get().get(20, TimeUnit.SECONDS);
        await(() -> table("responseFields").getItems().size() > 1);
    }

    @Test
    void allOfTheWindowSpeaksTheOtherLanguage() throws Exception {
        call(1, 3);
        choose("languageChineseItem");
        assertEquals("发送", text("sendButton"));
        assertEquals(
                "文件(_F)", node("menuBar", MenuBar.class).getMenus().getFirst().getText());
        assertTrue(text("serverStatusLabel").matches("正在监听 127\\.0\\.0\\.1:\\d+"), text("serverStatusLabel"));
        assertEquals(
                List.of("状态", "#", "时间", "来源", "连接", "调用", "结果"),
                table("exchangeTable").getColumns().stream()
                        .limit(7)
                        .map(TableColumn::getText)
                        .toList());
        assertTrue(spoken("responseFindings").contains("1 / 3 的精确值为"), spoken("responseFindings"));
        assertTrue(text("resultDetail").contains("舍入"), text("resultDetail"));
        choose("languageEnglishItem");
        assertEquals("Send", text("sendButton"));
        assertTrue(spoken("responseFindings").contains("1 / 3 is exactly"), spoken("responseFindings"));
    }

    @Test
    void shortcutsWorkAfterwards() throws Exception {
        choose("languageChineseItem");
        robot.interact(() -> node("num1Field", TextField.class).requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        await(() -> node("conversationToggle", ToggleButton.class).isSelected());
    }

    private String spoken(String id) {
        return node(id, Parent.class).getChildrenUnmodifiable().stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .reduce("", String::concat);
    }

    @Test
    void whatTheUserDidStays() throws Exception {
        call(200, 100);
        robot.interact(() -> {
            node("num1Field", TextField.class).setText("many");
            node("filterField", TextField.class).setText("num1=");
            node("proxyPane", TitledPane.class).setExpanded(true);
            node("serverLimitsPane", TitledPane.class).setExpanded(true);
            node("sideSplit", SplitPane.class).setDividerPositions(0.5);
            table("requestFields").getSelectionModel().select(4);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> node("num2Field", TextField.class).requestFocus());
        choose("languageChineseItem");
        assertEquals("many", node("num1Field", TextField.class).getText());
        assertEquals("✕ num1：\"many\" 不是整数。请输入 -2147483648 到 2147483647 的整数。", text("argumentProblemLabel"));
        assertEquals("num1=", node("filterField", TextField.class).getText());
        assertTrue(node("proxyPane", TitledPane.class).isExpanded());
        assertTrue(node("serverLimitsPane", TitledPane.class).isExpanded());
        assertEquals(0.5, node("sideSplit", SplitPane.class).getDividerPositions()[0], 0.01);
        assertEquals(4, table("requestFields").getSelectionModel().getSelectedIndex());
        assertEquals("num2Field", stage.getScene().getFocusOwner().getId());
    }

    @Test
    void windowsBesideItAreBuiltAnewWithWhatIsTypedThere() throws Exception {
        robot.interact(() -> item("explainItem").fire());
        await(() -> side("Explain pasted bytes").isPresent());
        Stage paste = side("Explain pasted bytes").orElseThrow();
        robot.interact(() -> ((TextArea) paste.getScene().lookup("#pasteArea")).setText("zz"));
        choose("languageChineseItem");
        assertEquals("解析粘贴的字节", paste.getTitle());
        assertEquals("zz", ((TextArea) paste.getScene().lookup("#pasteArea")).getText());
        String verdict = ((Labeled) paste.getScene().lookup("#pasteVerdictLabel")).getText();
        assertTrue(verdict.startsWith("第 1 行第 1 列："), verdict);
        robot.interact(paste::hide);
    }

    private static Optional<Stage> side(String title) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> title.equals(stage.getTitle()))
                .findFirst();
    }

    /// The toolkit that drives the test keeps events, and with them the nodes that they went to, until it is given a
    /// stage anew.
    @Test
    void nothingHoldsOnToTheOldViews() throws Exception {
        call(200, 100);
        Map<String, WeakReference<Node>> old = Stream.of(
                        "exchangeTable",
                        "requestHex",
                        "responseFields",
                        "connectionTable",
                        "menuBar",
                        "num1Field",
                        "filterField",
                        "conversationView",
                        "statusBar",
                        "loadPane",
                        "proxyPane",
                        "taskLabel")
                .collect(Collectors.toMap(id -> id, id -> new WeakReference<>(node(id, Node.class))));
        choose("languageChineseItem");
        choose("languageEnglishItem");
        robot.interact(() -> FxToolkit.toolkitContext().setRegisteredStage(stage));
        await(() -> {
            System.gc();
            old.values().removeIf(reference -> reference.get() == null);
            return old.isEmpty();
        });
    }
}
