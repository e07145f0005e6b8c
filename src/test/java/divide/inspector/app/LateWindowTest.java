package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Focus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What isn't in view at the start is loaded when it is shown first, and works then as if it had always been there.
@ExtendWith(ApplicationExtension.class)
class LateWindowTest {
    private static final List<String> FOLDS = List.of("serverLimitsPane", "termsPane", "loadPane", "proxyPane");

    /// One control of each pane that is not in view.
    private static final List<String> UNSEEN = List.of(
            "nameLimitField",
            "connectDeadlineField",
            "loadStartButton",
            "proxyTable",
            "conversationView",
            "paletteField",
            "tourCard");

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

    private List<Node> loaded() {
        return UNSEEN.stream().flatMap(this::found).toList();
    }

    private Stream<Node> found(String id) {
        return Stream.ofNullable(window.stage().getScene().lookup("#" + id));
    }

    private void turn(boolean open) {
        window.robot()
                .interact(() ->
                        FOLDS.forEach(id -> window.find(id, TitledPane.class).setExpanded(open)));
    }

    private void showAll() {
        turn(true);
        window.choose("conversationItem");
        window.choose("paletteItem");
        window.choose("tourItem");
    }

    @Test
    void whatIsNotInViewIsNotThere() {
        assertEquals(List.of(), loaded());
    }

    @Test
    void whatIsShownIsLoadedOnce() throws TimeoutException {
        showAll();
        List<Node> first = loaded();
        assertEquals(UNSEEN, first.stream().map(Node::getId).toList());
        UsedWindow.await(() -> Focus.isThere(window.find("tourCard", Node.class)));
        turn(false);
        window.choose("conversationItem");
        showAll();
        assertEquals(first, loaded());
    }

    @Test
    void whatIsShownIsThereInTheOtherLanguageToo() throws TimeoutException {
        turn(true);
        window.choose("conversationItem");
        List<Node> english = loaded();
        window.choose("languageChineseItem");
        UsedWindow.await(() -> loaded().size() == english.size() && !Objects.equals(english, loaded()));
        assertTrue(window.text("loadStartButton").matches("\\p{IsHan}+"), window.text("loadStartButton"));
    }

    @Test
    void aFormThatIsLoadedLateHasWhatItsModelHas() throws TimeoutException {
        window.serve();
        window.choose("startLoadItem");
        UsedWindow.await(() -> window.text("loadStateLabel").startsWith("10,000 of 10,000"));
    }
}
