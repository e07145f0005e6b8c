package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What can be done with the frames in view is offered while there is such a frame.
@ExtendWith(ApplicationExtension.class)
class EditMenuTest {
    private static final List<String> ABOUT_FRAMES = List.of(
            "copyRequestItem", "changeBytesItem", "copyRequestAsMenu", "copyResponseItem", "copyResponseAsMenu");

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void explain(String bytes, int exchanges) throws TimeoutException {
        window.choose("explainItem");
        window.type("pasteArea", bytes);
        window.robot().clickOn("#pasteExplainButton");
        UsedWindow.await(() -> window.rows("exchangeTable") == exchanges);
    }

    private List<String> offered() {
        return ABOUT_FRAMES.stream().filter(id -> isOffered(window.item(id))).toList();
    }

    /// A menu says what it has when it opens.
    private boolean isOffered(MenuItem item) {
        window.robot().interact(() -> Event.fireEvent(item, new Event(MenuItem.MENU_VALIDATION_EVENT)));
        Stream<MenuItem> choices = item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item);
        return choices.noneMatch(MenuItem::isDisable);
    }

    @Test
    void copiesAndChangesOnlyWhatIsThere() throws TimeoutException {
        assertEquals(List.of(), offered());
        explain("00000006 646976696465 00000005 01 000000c8", 1);
        assertEquals(List.of("copyRequestItem", "changeBytesItem", "copyRequestAsMenu"), offered());
        explain("01 40000000", 2);
        assertEquals(List.of("copyResponseItem", "copyResponseAsMenu"), offered());
    }

    /// Folded away one after the other and brought back in the other order.
    @Test
    void bringsRegionsBackWithTheSizesThatTheyHad() {
        SplitPane split = window.find("mainSplit", SplitPane.class);
        window.robot().interact(() -> split.setDividerPositions(0.6));
        for (String item : List.of("listItem", "framesItem", "listItem", "framesItem")) {
            window.robot().interact(() -> {
                CheckMenuItem check = (CheckMenuItem) window.item(item);
                check.setSelected(!check.isSelected());
            });
        }
        assertEquals(0.6, split.getDividerPositions()[0], 0.02);
    }
}
