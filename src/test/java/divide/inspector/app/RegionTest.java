package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The system speaks English, and its regional settings are those of Germany.
@ExtendWith(ApplicationExtension.class)
class RegionTest {
    private final Locale before = Locale.getDefault();
    private UsedWindow window;

    @Start
    void start(Stage stage) {
        Locale.setDefault(Locale.US);
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(before);
    }

    private String cell(String column) {
        return window.robot().from(window.find("exchangeTable", Node.class)).lookup(".table-cell").queryAll().stream()
                .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
                .filter(cell ->
                        !cell.isEmpty() && cell.getTableColumn().getText().equals(column))
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private void call() throws TimeoutException {
        window.serve();
        window.send("200", "3");
        UsedWindow.await(() -> window.text("resultLabel").startsWith("66.66"));
        UsedWindow.await(() -> window.rows("exchangeTable") == 1);
    }

    @Test
    void timesHaveTheRegionsComma() throws TimeoutException {
        call();
        UsedWindow.await(() -> cell("time").matches("\\d\\d:\\d\\d:\\d\\d,\\d{3}"));
        window.choose("timesSinceStartItem");
        UsedWindow.await(() -> cell("since start").equals("0,000000 s"));
    }

    /// The value of an answer is what the wire says, in any region.
    @Test
    void valuesHaveTheirPoint() throws TimeoutException {
        call();
        assertEquals("66.666664", window.text("resultLabel"));
        UsedWindow.await(() -> cell("result").equals("66.666664"));
    }

    @Test
    void chineseHasItsOwnPoint() throws TimeoutException {
        call();
        Parent old = window.stage().getScene().getRoot();
        window.choose("languageChineseItem");
        UsedWindow.await(() -> window.stage().getScene().getRoot() != old);
        UsedWindow.await(() -> cell("时间").matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
        Parent chinese = window.stage().getScene().getRoot();
        window.choose("languageEnglishItem");
        UsedWindow.await(() -> window.stage().getScene().getRoot() != chinese);
        UsedWindow.await(() -> cell("time").matches("\\d\\d:\\d\\d:\\d\\d,\\d{3}"));
    }
}
