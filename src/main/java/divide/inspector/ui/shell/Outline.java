package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.Preferences;
import java.net.URL;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The window without its panes: menus, tools, and the regions where the panes will be. It stands there until they are
/// loaded, and takes neither clicks nor keys. JavaFX thread only.
public final class Outline {
    private static final double SIDE_SHARE = 0.2375;
    private static final double SERVER_SHARE = 0.36;
    private static final double LIST_SHARE = 0.34;
    private static final String[] MENUS = {"file", "edit", "view", "go", "call", "server", "help"};
    private static final String[] TOOLS = {"clear", "open", "save"};

    private final Messages messages;
    private final Preferences preferences;
    private final Zoom zoom;

    /// An outline of the window as it was left.
    public Outline(Messages messages, Preferences preferences, Zoom zoom) {
        this.messages = messages;
        this.preferences = preferences;
        this.zoom = zoom;
    }

    /// Builds it.
    public Parent root() {
        BorderPane root = new BorderPane(regions());
        root.setTop(new VBox(menus(), tools()));
        root.setBottom(styled(new HBox(), "status-bar"));
        root.getStyleClass().add("shell");
        root.getStylesheets().addAll(sheet("shell.css"), sheet("exchanges.css"), sheet("call.css"));
        root.setMouseTransparent(true);
        return root;
    }

    private MenuBar menus() {
        return new MenuBar(Arrays.stream(MENUS)
                .map(name -> new Menu(messages.text("shell." + name + ".menu")))
                .toArray(Menu[]::new));
    }

    private HBox tools() {
        Node[] buttons = Arrays.stream(TOOLS).map(this::tool).toArray(Node[]::new);
        return styled(new HBox(buttons), "main-toolbar");
    }

    private Button tool(String name) {
        Button button = new Button(messages.text("toolbar." + name + ".button"));
        button.setFocusTraversable(false);
        return button;
    }

    private SplitPane regions() {
        SplitPane side = split("sideRegion", Orientation.VERTICAL, SERVER_SHARE, "server-region", "call-scroll");
        side.getStyleClass().add("side");
        SplitPane main = split("mainSplit", Orientation.VERTICAL, LIST_SHARE, "exchange-pane", "frame-pane");
        fold("window.list", main, 0);
        fold("window.frames", main, main.getItems().size() - 1);
        SplitPane all = split("sideSplit", Orientation.HORIZONTAL, SIDE_SHARE);
        all.getItems().setAll(side, main);
        SplitPane.setResizableWithParent(side, false);
        place(all, SIDE_SHARE);
        fold("window.side", all, 0);
        holdWhileShown(all);
        return all;
    }

    private void holdWhileShown(SplitPane split) {
        if (split.getDividers().isEmpty()) {
            return;
        }
        Subscription held = new Splits(preferences).holdFirst(split, zoom);
        split.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                held.unsubscribe();
            }
        });
    }

    private SplitPane split(String id, Orientation orientation, double share, String... styles) {
        SplitPane split = styled(new SplitPane(), "regions");
        split.setId(id);
        split.setOrientation(orientation);
        Stream.of(styles).map(style -> styled(new Pane(), style)).forEach(split.getItems()::add);
        place(split, share);
        return split;
    }

    private void place(SplitPane split, double share) {
        split.setDividerPositions(share);
        new Splits(preferences).place(split);
    }

    private void fold(String key, SplitPane split, int index) {
        if (preferences.text(key).equals(Optional.of("false"))) {
            split.getItems().remove(index);
        }
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static String sheet(String name) {
        URL url = Outline.class.getResource("/divide/inspector/ui/theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
