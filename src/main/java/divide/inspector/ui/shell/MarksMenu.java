package divide.inspector.ui.shell;

import divide.inspector.ui.session.Annotations;
import divide.inspector.ui.session.Session;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What can be done about marks and notes, by the names of the items that do it.
final class MarksMenu {
    private final Session session;
    private final Annotations annotations;
    private final Map<String, Runnable> actions = Map.of(
            "markItem", this::mark,
            "annotateItem", this::annotate,
            "nextMarkedItem", this::next,
            "previousMarkedItem", this::previous);

    MarksMenu(Session session) {
        this.session = session;
        this.annotations = session.annotations();
    }

    void bind(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            Runnable action = actions.get(item.getId());
            item.setOnAction(event -> action.run());
        }
    }

    /// The exchange that is selected, as long as it is there.
    private Optional<Long> shown() {
        return session.shownProperty().get().map(shown -> shown.exchange().number());
    }

    private void mark() {
        shown().ifPresent(annotations::toggleMark);
    }

    private void annotate() {
        shown().ifPresent(annotations::ask);
    }

    private void next() {
        annotations.next(session.selectedProperty().get()).ifPresent(session::pick);
    }

    private void previous() {
        annotations.previous(session.selectedProperty().get()).ifPresent(session::pick);
    }
}
