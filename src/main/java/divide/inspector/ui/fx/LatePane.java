package divide.inspector.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.fxml.JavaFXBuilderFactory;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Builder;
import javafx.util.BuilderFactory;
import javafx.util.Subscription;

/// A place in a window for a pane that is loaded when it is first shown, and then stays. Until then it is hidden: what
/// shows it is its controller, or the fold that it is in. JavaFX thread only.
///
/// In FXML, `source` is the pane's own FXML, written `@Pane.fxml`. The place is its own builder, which the loader lets
/// be given what it loads with.
public final class LatePane extends StackPane implements Builder<LatePane> {
    private final ReadOnlyObjectWrapper<Parent> content = new ReadOnlyObjectWrapper<>();
    private final Function<String, Parent> load;
    private String source = "";

    private LatePane(Function<String, Parent> load) {
        this.load = load;
        setVisible(false);
        setPickOnBounds(false);
        visibleProperty().subscribe(this::shown);
    }

    /// Has `loader` make such places. What comes into them has the texts and the controllers of what it loads itself.
    ///
    /// @param loaded gets each pane before anybody sees it
    public static void in(FXMLLoader loader, Consumer<Parent> loaded) {
        BuilderFactory usual = new JavaFXBuilderFactory();
        loader.setBuilderFactory(type ->
                type == LatePane.class ? new LatePane(source -> load(loader, source, loaded)) : usual.getBuilder(type));
    }

    private static Parent load(FXMLLoader around, String source, Consumer<Parent> loaded) {
        try {
            FXMLLoader loader = new FXMLLoader(
                    URI.create(source).toURL(),
                    around.getResources(),
                    around.getBuilderFactory(),
                    around.getControllerFactory());
            Parent content = loader.load();
            loaded.accept(content);
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(source + " can't be loaded", broken);
        }
    }

    /// Shows `place` once `condition` holds; what is in it then decides by itself what is seen.
    public static Subscription showFrom(ObservableValue<Boolean> condition, LatePane place) {
        return condition.subscribe(holds -> place.setVisible(place.isVisible() || holds));
    }

    private void shown(boolean isShown) {
        if (isShown && content.get() == null) {
            content.set(load.apply(source));
            getChildren().setAll(content.get());
        }
    }

    /// The address of the FXML of the pane.
    public String getSource() {
        return source;
    }

    /// Names the FXML of the pane, as long as that isn't loaded.
    public void setSource(String source) {
        this.source = source;
    }

    /// The pane; null until it is loaded.
    public ReadOnlyObjectProperty<Parent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    @Override
    public LatePane build() {
        return this;
    }
}
