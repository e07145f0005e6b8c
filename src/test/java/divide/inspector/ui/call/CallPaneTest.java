package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.LatePane;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The call pane from its FXML, with the real texts, and with the keys that the menus have for it.
class CallPaneTest extends ApplicationTest {
    private CallWorld world;

    @Override
    public void start(Stage stage) throws IOException {
        world = new CallWorld(Platform::runLater);
        FXMLLoader loader = new FXMLLoader(
                CallModel.class.getResource("/divide/inspector/fxml/Call.fxml"), world.messages.bundle());
        loader.setControllerFactory(this::controller);
        LatePane.in(loader, content -> {});
        Parent pane = loader.load();
        stage.setScene(new Scene(pane, 304, 600));
        new Themes(Theme.LIGHT).dress(stage.getScene());
        stage.getScene().getAccelerators().put(KeyCombination.valueOf("Shortcut+Enter"), world.model::send);
        stage.getScene().getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+Enter"), world.load::start);
        stage.show();
    }

    private Object controller(Class<?> type) {
        if (type == CallController.class) {
            return new CallController(world.model, world.load, world.messages);
        }
        if (type == CallTargetController.class) {
            return new CallTargetController(world.model, world.messages);
        }
        if (type == LoadController.class) {
            return new LoadController(world.load);
        }
        if (type == LoadFormController.class) {
            return new LoadFormController(world.load, world.messages);
        }
        if (type == LoadResultController.class) {
            return new LoadResultController(world.load, world.messages);
        }
        if (type == CallTermsFormController.class) {
            return new CallTermsFormController(world.model);
        }
        return type == CallResultController.class
                ? new CallResultController(world.model, world.messages)
                : new CallTermsController(world.model);
    }

    @AfterEach
    void close() {
        interact(world::close);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return lookup("#" + id).queryAs(type);
    }

    private void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    private void type(String id, String text) {
        interact(() -> {
            node(id, TextField.class).requestFocus();
            node(id, TextField.class).setText(text);
        });
    }

    private String shownBytes() {
        return lookup("#requestPreview .preview-piece").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    @Test
    void sendsFromTheKeyboardAndShowsTheValueAlone() throws Exception {
        interact(world::startServer);
        await(() -> !node("sendButton", Button.class).isDisabled());
        type("num1Field", "7");
        type("num2Field", "2");
        assertEquals("00 00 00 06 64 69 76 69 64 65 00 00 00 0a 01 00 00 00 07 02 00 00 00 02", shownBytes());
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await(() -> node("resultLabel", Label.class).getText().equals("3.5"));
        assertEquals("=", node("resultSign", Label.class).getText());
    }

    @Test
    void takesACallOfTheHistoryIntoTheFormAndLeavesTheHistoryAsItIs() throws Exception {
        interact(world::startServer);
        await(() -> !node("sendButton", Button.class).isDisabled());
        for (String num1 : List.of("7", "9")) {
            int before = world.model.history().size();
            type("num1Field", num1);
            type("num2Field", "2");
            clickOn("#sendButton");
            await(() -> world.model.history().size() > before);
        }
        ComboBox<HistoryEntry> history = history();
        List<HistoryEntry> entries = List.copyOf(history.getItems());
        interact(() -> history.getSelectionModel().select(1));
        assertEquals("7", node("num1Field", TextField.class).getText());
        type("num1Field", "8");
        assertEquals(entries, history.getItems());
        interact(history::show);
        interact(() -> history.getSelectionModel().select(1));
        interact(history::hide);
        assertEquals("7", node("num1Field", TextField.class).getText());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<HistoryEntry> history() {
        return node("historyChoice", ComboBox.class);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        type("num1Field", "3000000000");
        assertTrue(node("argumentProblemLabel", Label.class).getText().startsWith("✕ num1: 3000000000 doesn't fit"));
        assertFalse(node("requestPreview", Node.class).isVisible());
        assertTrue(node("sendButton", Button.class).isDisabled());
        type("num1Field", "3");
        assertTrue(node("requestPreview", Node.class).isVisible());
    }

    @Test
    void startsTheServerAtTheTarget() throws Exception {
        assertEquals(
                "This window's server isn't running.",
                node("targetHintLabel", Label.class).getText());
        clickOn("#serverStartLink");
        await(() -> !node("targetHintLabel", Label.class).isVisible()
                || node("targetHintLabel", Label.class).getText().contains("starting"));
        await(() -> !node("sendButton", Button.class).isDisabled());
        clickOn("#sendButton");
        await(() -> node("resultLabel", Label.class).getText().equals("2.0"));
        await(() -> node("connectionLabel", Label.class).getText().startsWith("connected from :"));
    }

    @Test
    void showsWhatCameOfALoadRun() throws Exception {
        interact(() -> {
            world.startServer();
            node("loadPane", TitledPane.class).setExpanded(true);
        });
        await(() -> !node("loadStartButton", Button.class).isDisabled());
        type("loadCallsField", "300");
        interact(() -> node("loadStartButton", Button.class).fire());
        await(() -> node("loadStateLabel", Label.class).getText().startsWith("300 of 300 calls in "));
        await(() -> lookup("#loadFigures .figure")
                .queryAllAs(Label.class)
                .iterator()
                .next()
                .getText()
                .equals("300"));
        assertTrue(node("loadHeatMap", Node.class).getAccessibleText().startsWith("Latencies over time"));
        assertFalse(node("loadCancelButton", Node.class).isVisible());
    }

    @Test
    void startsAndEndsALoadRunByKeysFromAnyFieldOfThePane() throws Exception {
        interact(world::startServer);
        await(() -> world.load.problemProperty().get().isEmpty());
        interact(() -> {
            world.load.form().unitProperty().set(LoadForm.Unit.SECONDS);
            node("num1Field", TextField.class).requestFocus();
        });
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT, KeyCode.CONTROL);
        await(() -> world.load.runningProperty().get());
        interact(() -> assertFalse(node("loadStartHint", Label.class).isVisible()));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(() -> node("loadStateLabel", Label.class).getText().startsWith("cancelled"));
        await(() -> node("loadStartHint", Label.class).isVisible());
    }

    @Test
    void saysAtTheLoadRunWhatIsRefused() {
        interact(() -> {
            world.model.target().aim(new Destination.Remote(new Target("127.0.0.1", 8000)));
            node("loadPane", TitledPane.class).setExpanded(true);
        });
        type("loadDepthField", "2000");
        assertEquals(
                "✕ depth: \"2000\" can't be used. Type a whole number from 1 to 1024.",
                node("loadProblemLabel", Label.class).getText());
        assertTrue(node("loadStartButton", Button.class).isDisabled());
    }
}
