package divide.inspector.ui.conversation;

import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// The rows of a conversation that are in view, aimed anew as it is scrolled.
final class DumpRows extends Region {
    private final List<DumpRow> rows = new ArrayList<>();
    private RowPlan aimed;

    DumpRows() {
        setManaged(false);
    }

    /// Shows the rows of `plan` from `top` on, or none when it is null.
    ///
    /// @param top how many rows are hidden above the upper edge, the hidden part of the first one with them
    void aim(RowPlan plan, DumpGeometry geometry, ConversationModel model, double top) {
        double height = DumpGeometry.rowHeight(Zoom.of(this));
        int needed = (int) Math.ceil(getHeight() / height) + 1;
        while (rows.size() < needed) {
            rows.add(new DumpRow());
            getChildren().add(rows.getLast());
        }
        int first = (int) top;
        for (int i = 0; i < rows.size(); i++) {
            int row = i < needed && plan != null ? first + i : -1;
            if (plan != aimed || row != rows.get(i).index()) {
                rows.get(i).show(plan, row, geometry, model);
            }
            rows.get(i).resizeRelocate(0, Math.round((first + i - top) * height), getWidth(), height);
        }
        aimed = plan;
    }

    /// Shows which exchange is selected, and which rows are marked.
    void light(long selected, DumpMarks marks) {
        rows.forEach(row -> row.light(selected, marks.contain(row.index())));
    }

    /// A row by its number; empty when it isn't in view.
    Optional<DumpRow> at(int index) {
        return rows.stream()
                .filter(row -> row.index() >= 0 && row.index() == index)
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        // Everything stands where aim() put it.
    }
}
