package divide.inspector.ui.session;

import divide.inspector.ui.fx.Messages;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/// The two items of a context menu that filter by what it was asked for at. JavaFX thread only.
///
/// @param filterBy lets through only that
/// @param exclude lets through all but that
/// @param messages the texts
public record FilterItems(MenuItem filterBy, MenuItem exclude, Messages messages) {
    private static final int LONGEST = 60;

    /// Has underscores of a filter stay what they are.
    public FilterItems {
        filterBy.setMnemonicParsing(false);
        exclude.setMnemonicParsing(false);
    }

    /// Has the items add `term` to `entry`; they can't be used when there is none.
    public void aim(FilterEntry entry, Optional<String> term) {
        filterBy.setDisable(term.isEmpty());
        exclude.setDisable(term.isEmpty());
        filterBy.setText(term.map(words -> messages.text("filter.by.item", shortened(words)))
                .orElseGet(() -> messages.text("filter.by.none")));
        exclude.setText(term.map(words -> messages.text("filter.exclude.item", shortened(words)))
                .orElseGet(() -> messages.text("filter.exclude.none")));
        term.ifPresent(words -> {
            filterBy.setOnAction(event -> entry.filterBy(words));
            exclude.setOnAction(event -> entry.exclude(words));
        });
    }

    private static String shortened(String term) {
        return term.length() <= LONGEST ? term : term.substring(0, LONGEST) + "…";
    }
}
