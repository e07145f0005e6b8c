package divide.inspector.ui.exchanges;

import divide.inspector.capture.filter.Candidate;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Popup;

/// Stands under the filter: the mistake with its wrong part marked, and how the filter could go on.
final class FilterPopup {
    private static final double ROW_HEIGHT = 24;
    private static final int MOST_ROWS = 9;
    private static final double GAP = 3;

    private final TextField field;
    private final FilterHelp help;
    private final Popup popup = new Popup();
    private final Text before = text("filter-text");
    private final Text wrong = text("filter-wrong");
    private final Text behind = text("filter-text");
    private final Label sentence = label("filter-sentence");
    private final Label inForce = label("filter-in-force");
    private final ListView<Candidate> list = new ListView<>();
    private final VBox mistake = new VBox(new TextFlow(before, wrong, behind), sentence, inForce);
    private final VBox content;
    private final SimpleBooleanProperty isMistaken = new SimpleBooleanProperty();
    private final SimpleBooleanProperty hasCandidates = new SimpleBooleanProperty();

    /// A popup for `field`; `onPicked` is told the index of a candidate that is clicked.
    FilterPopup(TextField field, FilterHelp help, IntConsumer onPicked) {
        this.field = field;
        this.help = help;
        content = new VBox(mistake, list);
        content.getStyleClass().add("filter-popup");
        mistake.getStyleClass().add("filter-mistake");
        list.getStyleClass().add("filter-candidates");
        list.setFocusTraversable(false);
        list.setCellFactory(made -> new CandidateCell(help, onPicked));
        Controls.showWhen(isMistaken, mistake);
        Controls.showWhen(hasCandidates, list);
        popup.getContent().add(content);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
        field.focusedProperty().subscribe(focused -> update());
        field.localToSceneTransformProperty().subscribe(moved -> popup.hide());
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        return text;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// Shows what there is to help with; nothing while the field isn't used.
    void update() {
        help.mistake().ifPresent(this::show);
        isMistaken.set(help.mistake().isPresent());
        list.getItems().setAll(help.candidates());
        hasCandidates.set(!help.candidates().isEmpty());
        list.setPrefHeight(2
                + Zoom.pixels(field, ROW_HEIGHT)
                        * Math.min(MOST_ROWS, help.candidates().size()));
        choose();
        boolean wanted = field.isFocused() && (isMistaken.get() || hasCandidates.get());
        if (wanted) {
            show();
        } else {
            popup.hide();
        }
    }

    private void show(FilterHelp.Shown shown) {
        before.setText(shown.before());
        wrong.setText(shown.wrong());
        behind.setText(shown.behind());
        sentence.setText(shown.sentence());
        inForce.setText(shown.inForce());
    }

    /// Shows which candidate is chosen.
    void choose() {
        list.getSelectionModel().clearSelection();
        if (help.chosen() >= 0) {
            list.getSelectionModel().select(help.chosen());
            list.scrollTo(Math.max(0, help.chosen() - MOST_ROWS / 2));
        }
    }

    /// A popup has a scene of its own, which is dressed as the window's is, but not as its parts are.
    private void show() {
        Bounds bounds = field.localToScreen(field.getBoundsInLocal());
        if (bounds == null || popup.isShowing()) {
            return;
        }
        content.getStylesheets().setAll(sheets());
        popup.show(field, bounds.getMinX(), bounds.getMaxY() + Zoom.pixels(field, GAP));
    }

    private List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        for (Parent above = field.getParent(); above != null; above = above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }

    void hide() {
        popup.hide();
    }
}
