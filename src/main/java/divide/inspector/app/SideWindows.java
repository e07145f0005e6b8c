package divide.inspector.app;

import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.shell.SideWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The windows beside the main one, each opened once and brought to the front when it is asked for again. JavaFX thread
/// only.
final class SideWindows {
    /// Leaves room for the title and for what the system has at the screen's edges.
    private static final double MOST_OF_A_SCREEN = 0.92;

    /// As much as its title needs.
    private static final Launch.Size SMALLEST = new Launch.Size(120, 80);

    /// What closes the one that has the focus.
    static final FixedKeys CLOSING =
            FixedKeys.of("shell.sideWindows.place", "shell.sideWindows.close", "Esc", "Shortcut+W");

    private final Panes panes;
    private final Themes themes;
    private final Preferences preferences;
    private final Window owner;
    private final List<Opened> open = new ArrayList<>();

    /// A window that is open.
    private record Opened(Stage stage, WindowContent content, String titleKey) {
        void name(Messages messages) {
            stage.setTitle(messages.text(titleKey));
        }
    }

    /// @param preferences keep how large each was made, in pixels at 100 %
    SideWindows(Window owner, Panes panes, Themes themes, Preferences preferences) {
        this.preferences = preferences;
        this.owner = owner;
        this.panes = panes;
        this.themes = themes;
    }

    /// Opens `window`, and lets nothing be done in the main one until it is closed.
    void ask(SideWindow window) {
        create(window.pane(), window.titleKey(), size(window), Modality.WINDOW_MODAL);
    }

    /// Opens `window`, in place of the one of its pane that is there already.
    void reopen(SideWindow window) {
        shown(window.pane()).ifPresent(Window::hide);
        create(window.pane(), window.titleKey(), size(window), Modality.NONE);
    }

    /// Opens `window`, or brings the one of its pane to the front.
    void open(SideWindow window) {
        open(window.pane(), window.titleKey(), size(window));
    }

    /// Opens the window of `fxml/PANE.fxml`, or brings it to the front.
    void open(String pane, String titleKey, Launch.Size size) {
        shown(pane).ifPresentOrElse(Window::requestFocus, () -> create(pane, titleKey, size, Modality.NONE));
    }

    private static Launch.Size size(SideWindow window) {
        return new Launch.Size(window.width(), window.height());
    }

    private static Optional<Window> shown(String pane) {
        return Window.getWindows().stream()
                .filter(window -> pane.equals(window.getUserData()))
                .findFirst();
    }

    /// No larger than the screen that the main window is on has room for.
    private Launch.Size onScreen(Launch.Size wanted) {
        Rectangle2D room =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        return new Launch.Size((int) Math.min(wanted.width(), room.getWidth() * MOST_OF_A_SCREEN), (int)
                Math.min(wanted.height(), room.getHeight() * MOST_OF_A_SCREEN));
    }

    private void create(String pane, String titleKey, Launch.Size size, Modality modality) {
        String key = "window." + pane.toLowerCase(Locale.ROOT) + ".size";
        KeptSize kept = new KeptSize(preferences, key, SMALLEST);
        Launch.Size opened = onScreen(kept.size().orElse(size).times(zoom()));
        WindowContent content = new WindowContent(panes, pane, opened);
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(modality);
        stage.setUserData(pane);
        stage.setScene(content.scene());
        content.scene().addEventHandler(KeyEvent.KEY_PRESSED, pressed -> closeBy(pressed, stage));
        Subscription dress = themes.dress(content.scene());
        Opened window = new Opened(stage, content, titleKey);
        window.name(panes.messages());
        open.add(window);
        stage.setOnHidden(event -> {
            open.remove(window);
            keep(kept, opened, content.scene());
            dress.unsubscribe();
            content.release();
        });
        stage.show();
    }

    private double zoom() {
        return themes.zoom().percentProperty().get() / 100.0;
    }

    private void keep(KeptSize kept, Launch.Size opened, Scene scene) {
        Launch.Size left = Launch.Size.of(scene);
        if (!left.equals(opened)) {
            kept.keep(left.times(1 / zoom()));
        }
    }

    /// What has the focus may need the keys itself, and hears them first.
    private static void closeBy(KeyEvent pressed, Stage stage) {
        if (CLOSING.keys().stream().anyMatch(keys -> keys.match(pressed))) {
            stage.hide();
            pressed.consume();
        }
    }

    /// Builds what the windows show anew in the language of the moment.
    void rebuild() {
        for (Opened window : List.copyOf(open)) {
            window.name(panes.messages());
            window.content().rebuild();
        }
    }
}
