package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.shell.SideWindow;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Another language is chosen while the window is in use.
@ExtendWith(ApplicationExtension.class)
class LanguageSwitchTest {
    private final Locale before = Locale.getDefault();
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(before);
    }

    private TableView<?> table(String id) {
        return window.find(id, TableView.class);
    }

    private void choose(String id) throws TimeoutException {
        Parent old = window.stage().getScene().getRoot();
        window.choose(id);
        UsedWindow.await(() -> window.stage().getScene().getRoot() != old);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void call(int num1, int num2) throws Exception {
        UsedWindow.await(() -> window.window().scripted().serve(0));
        Launch.Call call = new Launch.Call(num1, OptionalInt.of(num2));
        UsedWindow.await(() -> window.window().scripted().call(call));
        UsedWindow.await(() -> table("responseFields").getItems().size() > 1);
    }

    @Test
    void allOfTheWindowSpeaksTheOtherLanguage() throws Exception {
        call(1, 3);
        choose("languageChineseItem");
        assertEquals("发送", window.text("sendButton"));
        assertEquals(
                "文件(_F)",
                window.find("menuBar", MenuBar.class).getMenus().getFirst().getText());
        assertTrue(
                window.text("serverStatusLabel").matches("正在监听 127\\.0\\.0\\.1:\\d+"),
                window.text("serverStatusLabel"));
        assertEquals(
                List.of("状态", "#", "时间", "来源", "连接", "调用", "结果"),
                table("exchangeTable").getColumns().stream()
                        .limit(7)
                        .map(TableColumn::getText)
                        .toList());
        assertTrue(spoken("responseFindings").contains("1 / 3 的精确值为"), spoken("responseFindings"));
        assertTrue(window.text("resultDetail").contains("舍入"), window.text("resultDetail"));
        choose("languageEnglishItem");
        assertEquals("Send", window.text("sendButton"));
        assertTrue(spoken("responseFindings").contains("1 / 3 is exactly"), spoken("responseFindings"));
    }

    @Test
    void shortcutsWorkAfterwards() throws Exception {
        choose("languageChineseItem");
        window.robot().interact(() -> window.find("num1Field", TextField.class).requestFocus());
        window.robot().press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
        UsedWindow.await(
                () -> window.find("conversationToggle", ToggleButton.class).isSelected());
    }

    private String spoken(String id) {
        return window.find(id, Parent.class).getChildrenUnmodifiable().stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .reduce("", String::concat);
    }

    @Test
    void whatTheUserDidStays() throws Exception {
        call(200, 100);
        window.robot().interact(() -> {
            window.find("num1Field", TextField.class).setText("many");
            window.find("filterField", TextField.class).setText("num1=");
            window.find("proxyPane", TitledPane.class).setExpanded(true);
            window.find("serverLimitsPane", TitledPane.class).setExpanded(true);
            table("requestFields").getSelectionModel().select(4);
        });
        window.drag("sideSplit", 0.5);
        WaitForAsyncUtils.waitForFxEvents();
        window.robot().interact(() -> window.find("num2Field", TextField.class).requestFocus());
        choose("languageChineseItem");
        assertEquals("many", window.find("num1Field", TextField.class).getText());
        assertEquals("✕ num1：\"many\" 不是整数。请输入 -2147483648 到 2147483647 的整数。", window.text("argumentProblemLabel"));
        assertEquals("num1=", window.find("filterField", TextField.class).getText());
        assertTrue(window.find("proxyPane", TitledPane.class).isExpanded());
        assertTrue(window.find("serverLimitsPane", TitledPane.class).isExpanded());
        assertEquals(0.5, window.find("sideSplit", SplitPane.class).getDividerPositions()[0], 0.01);
        assertEquals(4, table("requestFields").getSelectionModel().getSelectedIndex());
        assertEquals("num2Field", window.stage().getScene().getFocusOwner().getId());
    }

    @Test
    void windowsBesideItAreBuiltAnewWithWhatIsTypedThere() throws Exception {
        window.choose("explainItem");
        UsedWindow.await(() -> side("Explain pasted bytes").isPresent());
        Stage paste = side("Explain pasted bytes").orElseThrow();
        window.robot().interact(() -> ((TextArea) paste.getScene().lookup("#pasteArea")).setText("zz"));
        choose("languageChineseItem");
        assertEquals("解析粘贴的字节", paste.getTitle());
        assertEquals("zz", ((TextArea) paste.getScene().lookup("#pasteArea")).getText());
        String verdict = ((Labeled) paste.getScene().lookup("#pasteVerdictLabel")).getText();
        assertTrue(verdict.startsWith("第 1 行第 1 列："), verdict);
        window.robot().interact(paste::hide);
    }

    /// Its exchange stays the one that was asked about, though another one is selected since.
    @Test
    void theNoteThatIsAskedForIsBuiltAnewWithWhatIsTyped() throws Exception {
        call(200, 100);
        Stage note = window.open(SideWindow.ANNOTATE);
        window.robot().interact(() -> ((TextArea) note.getScene().lookup("#annotateArea")).setText("why?"));
        Launch.Call second = new Launch.Call(7, OptionalInt.of(0));
        UsedWindow.await(() -> window.window().scripted().call(second));
        UsedWindow.await(() -> window.text("resultLabel").equals("ck_god_err"));
        choose("languageChineseItem");
        assertEquals("添加备注", note.getTitle());
        assertEquals("交互 1 的备注", ((Labeled) note.getScene().lookup("#annotateLabel")).getText());
        window.robot().interact(() -> ((Button) note.getScene().lookup("#annotateKeepButton")).fire());
        UsedWindow.await(
                () -> flags().stream().filter(said -> said.contains("why?")).count() == 1);
        assertTrue(flags().getFirst().contains("why?"), flags().toString());
    }

    /// What is said of each row, from the top.
    private List<String> flags() {
        return window.robot().from(table("exchangeTable")).lookup(".table-row-cell").queryAll().stream()
                .<TableRow<?>>map(row -> (TableRow<?>) row)
                .filter(row -> !row.isEmpty())
                .sorted(Comparator.comparingInt(IndexedCell::getIndex))
                .map(row ->
                        window.robot().from(row).lookup(".mark-column").query().getAccessibleText())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whateverStandsBesideItSpeaksTheOtherLanguage(SideWindow kind) throws Exception {
        call(200, 100);
        Stage beside = window.open(kind);
        assertEquals(new Messages(Locale.ENGLISH).text(kind.titleKey()), beside.getTitle());
        Parent old = beside.getScene().getRoot();
        List<String> before = texts(old);
        choose("languageChineseItem");
        assertEquals(new Messages(Locale.SIMPLIFIED_CHINESE).text(kind.titleKey()), beside.getTitle());
        List<String> left = texts(beside.getScene().getRoot()).stream()
                .filter(before::contains)
                .filter(text -> text.matches(".*[a-z]{3,} [a-z]{3,}.*"))
                .toList();
        assertEquals(List.of(), left);
        window.robot().interact(beside::hide);
    }

    /// What can be read and heard there.
    private static List<String> texts(Node node) {
        Stream<String> own = Stream.of(
                        node instanceof Labeled labeled ? labeled.getText() : null,
                        node instanceof Text text ? text.getText() : null,
                        node instanceof TextInputControl field ? field.getPromptText() : null,
                        node.getAccessibleText(),
                        node.getAccessibleHelp())
                .filter(Objects::nonNull);
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(child -> texts(child).stream()))
                        .toList()
                : own.toList();
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
        window.choose("conversationItem");
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
                .collect(Collectors.toMap(id -> id, id -> new WeakReference<>(window.find(id, Node.class))));
        choose("languageChineseItem");
        choose("languageEnglishItem");
        window.robot().interact(() -> FxToolkit.toolkitContext().setRegisteredStage(window.stage()));
        UsedWindow.await(() -> {
            System.gc();
            old.values().removeIf(reference -> reference.get() == null);
            return old.isEmpty();
        });
    }
}
