package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrappingLineTest {
    private static Region part(double least, double preferred) {
        Region part = new Region();
        part.setMinSize(least, 20);
        part.setPrefSize(preferred, 20);
        part.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return part;
    }

    private static WrappingLine line() {
        Region label = part(10, 80);
        Region first = part(50, 80);
        Region second = part(50, 80);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        WrappingLine line = new WrappingLine();
        line.setHgap(10);
        line.setVgap(5);
        line.getChildren().addAll(label, first, second);
        return line;
    }

    private static List<String> places(double width) {
        WrappingLine line = line();
        line.resize(width, line.prefHeight(width));
        line.layout();
        return line.getChildren().stream().map(WrappingLineTest::place).toList();
    }

    private static String place(Node node) {
        Bounds bounds = node.getBoundsInParent();
        return "%.0f,%.0f %.0fx%.0f"
                .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    @Test
    void sharesWhatIsLeftAmongThoseThatGrow() {
        assertEquals(List.of("0,0 80x20", "90,0 100x20", "200,0 100x20"), places(300));
        assertEquals(20, line().prefHeight(300));
    }

    @Test
    void goesOnBelowWhereThereIsNoRoom() {
        assertEquals(List.of("0,0 80x20", "90,0 60x20", "0,25 150x20"), places(150));
        assertEquals(45, line().prefHeight(150));
    }

    @Test
    void needsNoMoreWidthThanItsWidestPart() {
        assertEquals(50, line().minWidth(-1));
        assertEquals(260, line().prefWidth(-1));
    }
}
