package divide.inspector.ui.fx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Ties controls to what they show. JavaFX thread; the ties hold as long as the controls are in a scene.
public final class Controls {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private static final String MARK = "✕ ";

    private Controls() {}

    /// Types into `entry`, and looks refused while it is.
    public static void bind(TextField field, Entry<?> entry) {
        field.textProperty().bindBidirectional(entry.textProperty());
        entry.problemProperty().when(Watched.inScene(field)).subscribe(problem -> {
            field.pseudoClassStateChanged(DANGER, !problem.isEmpty());
            field.setAccessibleHelp(problem);
        });
    }

    /// Says what is refused, and takes room only while something is.
    public static void bindProblem(Label label, ObservableValue<String> problem) {
        label.textProperty()
                .bind(problem.map(words -> MARK + words.replace("\n", "\n" + MARK))
                        .when(Watched.inScene(label)));
        showWhen(problem.map(words -> !words.isEmpty()), label);
    }

    /// Chooses from `items`, which `words` names.
    public static <T> void bind(ChoiceBox<T> choice, Iterable<T> items, Function<T, String> words, Property<T> chosen) {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice isn't typed: " + text);
            }
        });
        choice.setItems(FXCollections.observableArrayList());
        items.forEach(choice.getItems()::add);
        choice.valueProperty().bindBidirectional(chosen);
    }

    /// Chooses by one of `items`.
    public static <T> Subscription bind(Map<T, RadioMenuItem> items, Property<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        items.forEach((value, item) -> {
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.setValue(value));
        });
        return chosen.subscribe(now -> items.get(now).setSelected(true));
    }

    /// Has `nodes` take room only while `condition` holds.
    public static void showWhen(ObservableValue<Boolean> condition, Node... nodes) {
        for (Node node : nodes) {
            ObservableValue<Boolean> shown = condition.when(Watched.inScene(node));
            node.visibleProperty().bind(shown);
            node.managedProperty().bind(shown);
        }
    }

    /// Scrolls the pane around `node`, if there is one, until all of `node` can be seen, or its upper end
    /// when it is higher than the pane.
    public static void scrollTo(Node node) {
        paneAround(node).ifPresent(pane -> {
            pane.layout();
            Bounds place = place(node, node.getLayoutBounds(), pane);
            scroll(pane, Math.min(place.getMaxY() - pane.getViewportBounds().getHeight(), place.getMinY()));
        });
    }

    /// Scrolls the pane around `node`, if there is one, no further than until `part` of it can be seen.
    ///
    /// @param part in the coordinates of `node`
    public static void reveal(Node node, Bounds part) {
        paneAround(node).ifPresent(pane -> {
            Bounds view = pane.getViewportBounds();
            Bounds place = place(node, part, pane);
            if (place.getMinY() < -view.getMinY()) {
                scroll(pane, place.getMinY());
            } else if (place.getMaxY() > view.getHeight() - view.getMinY()) {
                scroll(pane, place.getMaxY() - view.getHeight());
            }
        });
    }

    /// The pane that scrolls `node`.
    public static Optional<ScrollPane> paneAround(Node node) {
        Node above = node;
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return Optional.ofNullable((ScrollPane) above);
    }

    private static Bounds place(Node node, Bounds part, ScrollPane pane) {
        return pane.getContent().sceneToLocal(node.localToScene(part));
    }

    private static void scroll(ScrollPane pane, double top) {
        double content = pane.getContent().getLayoutBounds().getHeight();
        double view = pane.getViewportBounds().getHeight();
        pane.setVvalue(Math.clamp(top / Math.max(1, content - view), 0, 1));
    }

    /// Has what scrolls in those of `nodes` that are scroll panes drawn as it is. JavaFX keeps a picture of it, which
    /// helps while it is scrolled; live content would be drawn twice whenever a part of it changes.
    public static void drawDirectly(List<? extends Node> nodes) {
        nodes.stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(Controls::drawDirectly);
    }

    private static void drawDirectly(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            if (skin != null) {
                pane.lookup(".viewport").setCache(false);
            }
        });
    }
}
