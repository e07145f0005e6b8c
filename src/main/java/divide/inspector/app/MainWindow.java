package divide.inspector.app;

import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.files.FileDrop;
import divide.inspector.ui.files.FilesModel;
import divide.inspector.ui.files.SaveQuestionDialog;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.settings.Settings;
import divide.inspector.ui.settings.SettingsTrouble;
import divide.inspector.ui.shell.ShellActions;
import divide.inspector.ui.shell.ShellModel;
import divide.inspector.ui.shell.SideWindow;
import divide.inspector.ui.tour.TourModel;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window: its scene, what stands around it, and what its actions lead to. JavaFX thread only.
final class MainWindow implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(MainWindow.class.getName());

    private final Appearance appearance;
    private final Stage stage;
    private final Settings settings;
    private final Services services;
    private final Themes themes;
    private final FileDialogs dialogs;
    private final PrintStream err;
    private final FilesModel files;
    private final TourModel tour;
    private final Panes panes;
    private final SideWindows sideWindows;
    private final Speech speech;
    private final ScriptedWindow script;
    private Optional<WindowContent> content = Optional.empty();
    private Optional<Rehearsal> rehearsal = Optional.empty();

    /// A window that is not shown yet.
    ///
    /// @param theme worn as long as none is remembered
    /// @param language what this run speaks whatever is set; kept nowhere
    /// @param settings what is remembered, closed with the window
    /// @param out where exchanges are printed
    /// @param err where it is said, too, what the settings can't remember: a script sees no window
    MainWindow(
            Stage stage,
            Theme theme,
            Optional<Language> language,
            Settings settings,
            PrintStream out,
            PrintStream err) {
        this(new Appearance(stage, theme, language, settings), settings, out, err);
    }

    /// A window that may be shown already, empty as yet.
    ///
    /// @param settings what is remembered, closed with the window
    /// @param out where exchanges are printed
    /// @param err where it is said, too, what the settings can't remember: a script sees no window
    MainWindow(Appearance appearance, Settings settings, PrintStream out, PrintStream err) {
        this.appearance = appearance;
        this.stage = appearance.stage;
        this.settings = settings;
        this.err = err;
        this.services = new Services(appearance.preferences, appearance.messages);
        this.speech = appearance.speech;
        this.themes = appearance.themes;
        settings.onTrouble(trouble -> Platform.runLater(() -> say(trouble)));
        this.dialogs = new FileDialogs(stage);
        this.files = new FilesModel(services.files(), dialogs.places(), services.recent, services.messages);
        this.script = new ScriptedWindow(services, files, stage, out);
        ShellModel shell = new ShellModel(
                services.session,
                services.server,
                themes,
                services.messages,
                services.preferences,
                speech.languageProperty(),
                new Actions(),
                files,
                services.jumps());
        services.preferences.keep("window.side", shell.sideShown());
        services.preferences.keep("window.list", shell.listShown());
        services.preferences.keep("window.frames", shell.framesShown());
        this.tour = new Tours(services).over(shell);
        SavePlaces savePlaces = dialogs.places().save();
        this.panes =
                new Panes(Controllers.of(services, shell, tour, themes, savePlaces), services.messages, themes::fit);
        this.sideWindows = new SideWindows(stage, panes, themes, services.preferences);
        speech.onSwitch(this::rebuild);
        services.session.annotations().onAsk(() -> sideWindows.ask(SideWindow.ANNOTATE));
    }

    FileDialogs dialogs() {
        return dialogs;
    }

    private void rebuild() {
        content.ifPresent(WindowContent::rebuild);
        sideWindows.rebuild();
        nameStage();
        checkFont();
    }

    private void checkFont() {
        new ChineseFont(services.background, services.tasks).check(services.messages.locale());
    }

    private void nameStage() {
        stage.titleProperty().bind(files.fileProperty().map(new WindowTitle(services.messages)::of));
    }

    private void say(SettingsTrouble trouble) {
        SettingsWords words = new SettingsWords(services.messages);
        LOGGER.log(Level.WARNING, words.of(trouble));
        err.println(words.of(trouble));
        services.tasks.say(Notice.trouble(() -> words.of(trouble)));
    }

    /// Has the user asked before exchanges are lost that are in no file. Without this nobody is asked.
    void guardUnsaved() {
        dialogs.askBy(new SaveQuestionDialog(stage, themes, services.messages));
        stage.setOnCloseRequest(request -> {
            request.consume();
            files.whenSafe(stage::close);
        });
    }

    /// Greets whoever starts the program for the first time, with traffic to look at and a tour.
    void greet() {
        new Greeting(services, files, tour).greet();
    }

    /// Practises what traffic will have the window do, so that the first of it is drawn smoothly.
    void rehearse() {
        Rehearsal begun = new Rehearsal(
                () -> new RehearsalStage(themes, services.messages.locale()),
                () -> services.session.totalsProperty().get().next(),
                Platform::runLater);
        rehearsal = Optional.of(begun);
        begun.start();
        begun.restWhile(stage.iconifiedProperty().or(services.load.runningProperty()));
    }

    /// Shows the window with all of its panes, also where it is shown without them already.
    ///
    /// @param given its size, which is not remembered; empty: the one that is
    void show(Optional<Launch.Size> given) {
        Scene scene = appearance.scene.orElseGet(() -> new EmptyWindow(appearance).prepare(given));
        content = Optional.of(new WindowContent(panes, "Shell", scene));
        FileDrop.onto(scene, files::open);
        nameStage();
        stage.getIcons().setAll(WindowIcons.all());
        stage.setOnHidden(gone -> services.feed.close());
        services.feed.drainOnlyWhile(stage.iconifiedProperty().not());
        if (stage.isShowing()) {
            layOut(scene.getRoot());
        }
        stage.show();
        if (given.isEmpty()) {
            appearance.memory.watch();
        }
        // Where the first thing that a user types belongs: otherwise it is the first button, and a space presses it.
        Optional.ofNullable(scene.lookup("#num1Field")).ifPresent(Node::requestFocus);
        AfterFirstFrame.run(List.of(this::checkFont));
    }

    /// Wears `theme`, which is not remembered.
    void wear(Theme theme) {
        appearance.wear(theme);
    }

    /// What is in a split or scroll pane is found only once that is laid out, which showing a window does.
    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    /// The window as launch options drive it.
    LaunchScript.Window scripted() {
        return script;
    }

    @Override
    public void close() {
        appearance.memory.settle();
        settings.close();
        rehearsal.ifPresent(Rehearsal::end);
        content.ifPresent(WindowContent::release);
        services.close();
        script.close();
    }

    /// What the menus lead to.
    private final class Actions implements ShellActions {
        @Override
        public void toggleServer() {
            services.serverModel.toggle();
        }

        @Override
        public void showProxy() {
            services.proxy.show();
        }

        @Override
        public ObservableValue<Boolean> isCalling() {
            return services.call.runningProperty();
        }

        @Override
        public ObservableValue<Boolean> isConnected() {
            return services.call.connectedFromProperty().map(Optional::isPresent);
        }

        @Override
        public ObservableValue<Boolean> isLoading() {
            return services.load.runningProperty();
        }

        @Override
        public void send() {
            services.call.send();
        }

        @Override
        public void cancel() {
            services.call.cancel();
        }

        @Override
        public void disconnect() {
            services.call.disconnect();
        }

        @Override
        public void startLoad() {
            services.load.start();
        }

        @Override
        public void cancelLoad() {
            services.load.cancel();
        }

        @Override
        public String bytes(FrameKind kind, BytesFormat format) {
            return services.bytesText(kind, format);
        }

        @Override
        public void changeBytes() {
            services.session.shownProperty().get().ifPresent(shown -> {
                services.draft.begin(shown.frames().request());
                sideWindows.reopen(SideWindow.CHANGE);
            });
        }

        @Override
        public void open(SideWindow window) {
            sideWindows.open(window);
        }

        @Override
        public void togglePalette() {
            services.palette.toggle();
        }

        @Override
        public void startTour() {
            tour.start();
        }

        @Override
        public void exit() {
            files.whenSafe(stage::close);
        }
    }
}
