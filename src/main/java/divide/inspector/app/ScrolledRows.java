package divide.inspector.app;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// How far a list or table is scrolled.
final class ScrolledRows {
    private ScrolledRows() {}

    /// Scrolls another list to where `list` stands now.
    static Consumer<Node> of(ListView<?> list) {
        int first = firstVisible(list);
        return node -> ((ListView<?>) node).scrollTo(first);
    }

    /// The row at the upper edge.
    static int firstVisible(Node rows) {
        if (rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> cell = flow.getFirstVisibleCell();
            return cell == null ? 0 : Math.max(0, cell.getIndex());
        }
        return 0;
    }
}
