package divide.inspector.app;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.ui.exchanges.ExchangesController;
import divide.inspector.ui.exchanges.ExchangesModel;
import divide.inspector.ui.exchanges.RowSearch;
import divide.inspector.ui.exchanges.RowSorts;
import divide.inspector.ui.exchanges.RowSteps;
import divide.inspector.ui.frame.FrameJumps;
import divide.inspector.ui.frame.FrameModel;
import divide.inspector.ui.frame.FramesController;
import divide.inspector.ui.frame.ShownFrames;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.settings.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A list of exchanges and their frames in a scene that no window has, over a small capture of their own. JavaFX thread
/// only.
final class RehearsalStage implements Rehearsal.Play {
    /// Room for some rows and for both frames: what is drawn there matters, not how much.
    private static final int WIDTH = 720;
    private static final int HEIGHT = 680;

    /// How many rounds of traffic are drawn: after them most of what draws has been compiled.
    private static final int ROUNDS = 80;

    /// How many calls a fast stream brings from one drawing to the next.
    private static final int FAST = 600;

    /// More than the table has rows at a time, so that the oldest make room, too.
    private static final Bounds BOUNDS = new Bounds(5_000, 4L * 1024 * 1024);

    private final Recorder recorder = new Recorder(new ExchangeStore(BOUNDS), Methods.DEFAULT, () -> Limits.DEFAULT);
    private final RehearsedCalls calls = new RehearsedCalls(recorder);

    /// Drained by hand alone.
    private final LiveFeed feed = new LiveFeed(work -> {});

    private final ExchangesModel exchanges;
    private final Panes panes;
    private final VBox content = new VBox();
    private final Scene scene = new Scene(content, WIDTH, HEIGHT);
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private final List<LoadedPane> loaded = new ArrayList<>();
    private final Deque<Runnable> acts = new ArrayDeque<>();
    private final Subscription dress;

    RehearsalStage(Themes themes, Locale locale) {
        Messages messages = new Messages(locale);
        WallClock clock = WallClock.start();
        Background background = new Background(Platform::runLater);
        Preferences preferences = new Preferences(Settings.nowhere());
        Session session = new Session(recorder, feed, messages);
        exchanges = new ExchangesModel(
                session,
                new RowSearch(recorder.store(), background, messages, clock),
                new RowSorts(preferences.orderProperty(), recorder.store(), background, feed, messages),
                feed,
                messages);
        FrameModel request = new FrameModel(FrameKind.REQUEST, messages);
        FrameModel response = new FrameModel(FrameKind.RESPONSE, messages);
        RowSteps steps = new RowSteps(exchanges);
        FrameJumps jumps = new FrameJumps(request, response, session.detailProperty(), steps::step);
        panes = new Panes(
                Map.of(
                        ExchangesController.class,
                        () -> new ExchangesController(exchanges, preferences, messages, clock),
                        FramesController.class,
                        () -> new FramesController(request, response, jumps, () -> {})),
                messages,
                themes::fit);
        new ShownFrames(request, response, messages).follow(session);
        dress = themes.dress(scene);
        acts.addAll(List.of(() -> load("Exchanges"), () -> play(1), () -> load("Frames"), () -> play(1)));
        acts.addAll(Collections.nCopies(ROUNDS, () -> play(FAST)));
    }

    /// First each pane by itself, so that no act takes long; then traffic.
    @Override
    public boolean act() {
        acts.removeFirst().run();
        return !acts.isEmpty();
    }

    /// What is drawn.
    Scene scene() {
        return scene;
    }

    private void load(String name) {
        LoadedPane pane = panes.load(name);
        loaded.add(pane);
        place((Region) pane.root());
        content.getChildren().add(pane.root());
    }

    /// Both get as much: what a list wants to have would leave no room for the fields of a frame.
    private static void place(Region pane) {
        pane.setMinHeight(HEIGHT / 2.0);
        pane.setMaxHeight(HEIGHT / 2.0);
    }

    /// Records `count` more calls, and has the panes take them in and be drawn.
    private void play(int count) {
        calls.make(count);
        feed.drainNow();
        scene.snapshot(picture);
    }

    @Override
    public void close() {
        feed.close();
        dress.unsubscribe();
        loaded.forEach(LoadedPane::release);
        content.getChildren().clear();
        exchanges.release();
    }
}
