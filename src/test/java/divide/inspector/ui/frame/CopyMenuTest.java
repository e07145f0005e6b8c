package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What the menu of a frame offers to copy.
@ExtendWith(ApplicationExtension.class)
class CopyMenuTest {
    private final FrameModel model = Frames.model(FrameKind.REQUEST);

    private List<MenuItem> open(FxRobot robot) {
        AtomicReference<CopyMenu> menu = new AtomicReference<>();
        robot.interact(() -> {
            menu.set(new CopyMenu(model));
            Event.fireEvent(menu.get(), new WindowEvent(menu.get(), WindowEvent.WINDOW_SHOWING));
        });
        return menu.get().getItems().stream()
                .filter(item -> item.getText() != null && !item.getText().isEmpty())
                .toList();
    }

    private String copied(FxRobot robot, MenuItem item) {
        AtomicReference<String> text = new AtomicReference<>();
        robot.interact(() -> {
            item.fire();
            text.set(Clipboard.getSystemClipboard().getString());
        });
        return text.get();
    }

    private void select(FxRobot robot, int from, int to) {
        robot.interact(() -> model.selectionProperty().set(new ByteRange(from, to)));
    }

    @Test
    void offersTheWholeFrameWhileNothingIsSelected(FxRobot robot) {
        robot.interact(() -> model.show(Frames.request(1, Frames.DIVIDE_200_100)));
        assertEquals(
                List.of(
                        "Copy frame as annotated text",
                        "Copy frame as hex dump",
                        "Copy frame as hex bytes",
                        "Copy frame as hex stream",
                        "Copy frame as Java array",
                        "Copy frame as C array",
                        "Copy frame as Python bytes",
                        "Find in this frame… (Ctrl+F)"),
                open(robot).stream().map(MenuItem::getText).toList());
    }

    @Test
    void copiesTheSelectedBytes(FxRobot robot) {
        robot.interact(() -> model.show(Frames.request(1, Frames.DIVIDE_200_100)));
        select(robot, 15, 19);
        List<MenuItem> items = open(robot);
        assertEquals("Copy 4 bytes as hex dump", items.get(1).getText());
        assertEquals("000000c8", copied(robot, items.get(3)));
        assertEquals("byte[] frame = {\n    0x00, 0x00, 0x00, (byte) 0xc8,\n};\n", copied(robot, items.get(4)));
        assertTrue(copied(robot, items.get(0)).startsWith("# request, 24 bytes: divide(200, 100)\n"));
        select(robot, 14, 15);
        assertEquals("Copy 1 byte as C array", open(robot).get(5).getText());
    }

    @Test
    void offersNothingWhereThereIsNoFrame(FxRobot robot) {
        assertTrue(open(robot).stream().allMatch(MenuItem::isDisable));
    }
}
