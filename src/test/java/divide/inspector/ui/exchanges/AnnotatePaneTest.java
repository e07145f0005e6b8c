package divide.inspector.ui.exchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.capture.Annotation;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Marks and notes as a user makes them.
@ExtendWith(ApplicationExtension.class)
class AnnotatePaneTest extends PaneTest {
    private Stage notes;

    @Start
    void start(Stage stage) throws IOException {
        show(stage);
        session.annotations().onAsk(this::ask);
    }

    private void ask() {
        try {
            notes = new Stage();
            notes.setScene(
                    new Scene(load("Annotate", new AnnotateController(session.annotations(), messages)), 400, 200));
            notes.show();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String flag(TableCell<?, ?> cell) {
        return cell.getGraphic() instanceof Labeled label ? label.getText() : "";
    }

    /// What a screen reader is told of the row that has the focus.
    private static String heard(FxRobot robot) {
        Node row = (Node) table(robot).queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        return (String) row.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private static MenuItem item(FxRobot robot, String id) {
        return table(robot).getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void twoRows() throws TimeoutException {
        peer.divides(2);
        awaitRows(2);
    }

    @Test
    void marksARowInShapeAndWordsAndTakesTheMarkAway(FxRobot robot) throws TimeoutException {
        twoRows();
        robot.clickOn(cell(robot, "result-column", 0));
        robot.interact(() -> item(robot, "markRowItem").fire());
        assertEquals(
                new Annotation(true, ""),
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> session.annotations().of(1)));
        await(() -> seen(robot, "mark-column", 0)
                .filter(cell -> flag(cell).equals("⚑"))
                .isPresent());
        assertEquals("fine, marked", cell(robot, "mark-column", 0).getAccessibleText());
        assertEquals("✓", cell(robot, "mark-column", 0).getText());
        assertEquals("", flag(cell(robot, "mark-column", 1)));
        robot.interact(() -> session.annotations().toggleMark(1));
        assertEquals("", flag(cell(robot, "mark-column", 0)));
    }

    @Test
    void keepsWhatIsTyped(FxRobot robot) throws TimeoutException {
        twoRows();
        robot.clickOn(cell(robot, "result-column", 0));
        robot.interact(() -> session.annotations().ask(1));
        robot.clickOn("#annotateArea").write("why twice?").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> !notes.isShowing());
        assertEquals(
                new Annotation(false, "why twice?"),
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> session.annotations().of(1)));
        assertEquals("✎", flag(cell(robot, "mark-column", 0)));
        assertTrue(
                heard(robot).matches("exchange 1, server, divide\\(.*\\) = .*, .*s, .*\\. Note: why twice\\?"),
                heard(robot));
        assertEquals("fine. Note: why twice?", cell(robot, "mark-column", 0).getAccessibleText());
    }

    @Test
    void takesAsMuchOfALongPasteAsThereIsRoomForAndSaysSo(FxRobot robot) throws TimeoutException {
        twoRows();
        robot.clickOn(cell(robot, "result-column", 0));
        robot.interact(() -> session.annotations().ask(1));
        TextArea area = robot.lookup("#annotateArea").queryAs(TextArea.class);
        robot.interact(() -> area.replaceSelection("a" + "😀".repeat(6_000)));
        assertEquals("a" + "😀".repeat(4_999), area.getText());
        assertEquals(9_999, area.getCaretPosition());
        Label label = robot.lookup("#annotateLabel").queryAs(Label.class);
        assertEquals(
                "Note on exchange 1. It has room for 10000 characters; what came behind them was left out.",
                label.getText());
        robot.interact(() -> area.deletePreviousChar());
        assertEquals("Note on exchange 1", label.getText());
    }

    @Test
    void forgetsWhatIsTypedOnEscape(FxRobot robot) throws TimeoutException {
        twoRows();
        robot.clickOn(cell(robot, "result-column", 0));
        robot.interact(() -> session.annotations().set(1, new Annotation(true, "before")));
        robot.interact(() -> session.annotations().ask(1));
        robot.clickOn("#annotateArea").write(" and after").push(KeyCode.ESCAPE);
        await(() -> !notes.isShowing());
        assertEquals(new Annotation(true, "before"), session.annotations().of(1));
        assertFalse(notes.isShowing());
    }
}
