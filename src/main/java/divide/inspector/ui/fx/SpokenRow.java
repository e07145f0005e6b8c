package divide.inspector.ui.fx;

import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;

/// A row of a table that says as a whole what its cells say one by one: a screen reader asks for it when the row gets
/// the focus, and only then are the words made.
///
/// @param <T> what a row shows
public final class SpokenRow<T> extends TableRow<T> {
    private final Function<T, String> words;

    /// A row that says of what it shows what `words` says.
    public SpokenRow(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> isEmpty() || getItem() == null ? "" : words.apply(getItem());
            // Rows are chosen as a whole: without this the cell is read that was clicked last.
            case FOCUS_ITEM -> this;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
