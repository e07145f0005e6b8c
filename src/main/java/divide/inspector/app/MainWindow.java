package divide.inspector.app;

import divide.inspector.ui.files.FileDrop;
import divide.inspector.ui.files.FilesModel;
import divide.inspector.ui.files.SaveQuestionDialog;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.settings.Settings;
import divide.inspector.ui.settings.SettingsTrouble;
import divide.inspector.ui.shell.ShellModel;
import divide.inspector.ui.tour.TourModel;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window: its scene, what stands around it, and what its actions lead to. JavaFX thread only.
final class MainWindow implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(MainWindow.class.getName());

    private static final Launch.Size SHORTCUTS = new Launch.Size(640, 420);
    private static final Launch.Size CHARTS = new Launch.Size(900, 600);
    private static final Launch.Size ANNOTATE = new Launch.Size(420, 200);
    private static final Launch.Size LOG = new Launch.Size(760, 420);
    private static final Launch.Size PASTE = new Launch.Size(660, 480);
    private static final Launch.Size EXPORT = new Launch.Size(480, 240);
    private static final Launch.Size DISSECTOR = new Launch.Size(520, 300);
    private static final Launch.Size BOUNDS = new Launch.Size(460, 300);
    private static final Launch.Size PRIMER = new Launch.Size(760, 700);
    private static final Launch.Size ABOUT = new Launch.Size(380, 220);

    private final Appearance appearance;
    private final Stage stage;
    private final Settings settings;
    private final Services services;
    private final Themes themes;
    private final FileDialogs dialogs;
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
    MainWindow(Stage stage, Theme theme, Optional<Language> language, Settings settings, PrintStream out) {
        this(new Appearance(stage, theme, language, settings), settings, out);
    }

    /// A window that may be shown already, empty as yet.
    ///
    /// @param settings what is remembered, closed with the window
    /// @param out where exchanges are printed
    MainWindow(Appearance appearance, Settings settings, PrintStream out) {
        this.appearance = appearance;
        this.stage = appearance.stage;
        this.settings = settings;
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
                actions(),
                fileActions(),
                services.jumps());
        services.preferences.keep("window.side", shell.sideShown());
        services.preferences.keep("window.list", shell.listShown());
        services.preferences.keep("window.frames", shell.framesShown());
        this.tour = new Tours(services).over(shell);
        SavePlaces savePlaces = dialogs.places().save();
        this.panes =
                new Panes(Controllers.of(services, shell, tour, themes, savePlaces), services.messages, themes::fit);
        this.sideWindows = new SideWindows(stage, panes, themes);
        speech.onSwitch(this::rebuild);
        services.session.annotations().onAsk(() -> sideWindows.ask("Annotate", "annotate.window.title", ANNOTATE));
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
        services.tasks.say(Notice.trouble(() -> words.of(trouble)));
    }

    private ShellModel.Actions actions() {
        return new ShellModel.Actions(
                services.serverModel::toggle,
                services.proxy::show,
                services.call::send,
                services.call::cancel,
                services.call::disconnect,
                services.load::start,
                services.load::cancel,
                () -> sideWindows.open("Export", "export.window.title", EXPORT),
                services::bytesText,
                () -> sideWindows.open("Bounds", "bounds.window.title", BOUNDS),
                () -> sideWindows.open("Paste", "paste.window.title", PASTE),
                this::changeBytes,
                () -> sideWindows.open("Charts", "charts.window.title", CHARTS),
                services.palette::toggle,
                () -> tour.start(),
                () -> sideWindows.open("Primer", "primer.window.title", PRIMER),
                () -> sideWindows.open("Shortcuts", "shortcuts.window.title", SHORTCUTS),
                () -> sideWindows.open("Log", "log.window.title", LOG),
                () -> sideWindows.open("Dissector", "dissector.window.title", DISSECTOR),
                () -> sideWindows.open("About", "about.window.title", ABOUT),
                () -> files.whenSafe(stage::close));
    }

    private void changeBytes() {
        services.session.shownProperty().get().ifPresent(shown -> {
            services.draft.begin(shown.frames().request());
            sideWindows.reopen("Paste", "paste.changeWindow.title", PASTE);
        });
    }

    private FileActions fileActions() {
        return new FileActions(
                files::open,
                files::open,
                files::save,
                files::saveAs,
                files.recent(),
                files::open,
                files.emptyProperty());
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
}
