package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RehearsalStageTest {
    private static final int PANES_AND_A_FEW_ROUNDS = 8;

    private RehearsalStage stage;

    @Start
    void start(Stage window) {
        stage = new RehearsalStage(new Themes(Theme.LIGHT), Locale.ENGLISH);
    }

    @Test
    void drawsRowsAndFramesInNoWindow(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < PANES_AND_A_FEW_ROUNDS; i++) {
                assertTrue(stage.act());
            }
        });
        assertNull(stage.scene().getWindow());
        assertTrue(rowsShown("#exchangeTable") > 3);
        assertTrue(rowsShown("#requestFields") > 3);
        robot.interact(stage::close);
        assertEquals(
                List.of(),
                stage.scene().getRoot().getChildrenUnmodifiable().stream().toList());
    }

    @Test
    void hasAnEnd(FxRobot robot) {
        int[] acts = {0};
        robot.interact(() -> {
            while (stage.act()) {
                acts[0]++;
            }
            stage.close();
        });
        assertTrue(acts[0] > PANES_AND_A_FEW_ROUNDS, () -> acts[0] + " acts");
    }

    private long rowsShown(String table) {
        return stage.scene().getRoot().lookup(table).lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .map(TableRow.class::cast)
                .filter(row -> row.getItem() != null)
                .count();
    }
}
