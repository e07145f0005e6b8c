package divide.inspector.app;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.RawSend;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.RecordingProxy;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.export.ExportRun;
import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.Server;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.ui.actions.PaletteModel;
import divide.inspector.ui.actions.Shortcuts;
import divide.inspector.ui.call.CallModel;
import divide.inspector.ui.call.CallServices;
import divide.inspector.ui.call.LoadModel;
import divide.inspector.ui.conversation.ConversationModel;
import divide.inspector.ui.conversation.ConversationWords;
import divide.inspector.ui.exchanges.ExchangesModel;
import divide.inspector.ui.exchanges.RowSearch;
import divide.inspector.ui.exchanges.RowSorts;
import divide.inspector.ui.exchanges.RowSteps;
import divide.inspector.ui.export.ExportModel;
import divide.inspector.ui.files.FileServices;
import divide.inspector.ui.frame.FrameJumps;
import divide.inspector.ui.frame.FrameModel;
import divide.inspector.ui.frame.ShownFrames;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Drawing;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.log.LogKeeper;
import divide.inspector.ui.paste.Draft;
import divide.inspector.ui.paste.RawTarget;
import divide.inspector.ui.proxy.ProxyModel;
import divide.inspector.ui.server.ConnectionsModel;
import divide.inspector.ui.server.ServerModel;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.RecentFiles;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import divide.inspector.ui.settings.Settings;
import divide.inspector.ui.shell.Jumps;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Everything behind the window, wired by hand: the recorder, the server, and a model for each pane. JavaFX thread
/// only.
final class Services implements AutoCloseable {
    private static final Logger PROGRAM_LOG = Logger.getLogger("divide.inspector");

    final Messages messages;
    final Preferences preferences;
    final Background background = new Background(Platform::runLater);
    private final Drawing drawing = Drawing.ofWindows();
    final LiveFeed feed = new LiveFeed(Platform::runLater);
    final Tasks tasks = new Tasks(background, feed);
    final RecentFiles recent = new RecentFiles();
    final LogKeeper log = new LogKeeper(feed::signal);
    final Recorder recorder = new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, this::limits);
    final WallClock wallClock = WallClock.start();
    final Session session = new Session(recorder, feed, messages);
    final ServerStub stub = new ServerStub(Handlers.DEFAULT);
    final OwnServer server = new OwnServer(this::startServer, background);
    final ServerModel serverModel = new ServerModel(server, feed, background, messages);
    final Draft draft = new Draft(messages);
    final ConnectionsModel connections = new ConnectionsModel(server, feed);
    /// What the server that runs, or ran last, lets a request claim.
    private volatile Limits limits = Limits.DEFAULT;

    /// What the form says: an answer may claim as much, whether the server runs or not.
    private volatile Limits answerLimits = Limits.DEFAULT;

    final ProxyModel proxy;
    final CallModel call;
    final LoadModel load;
    final ExchangesModel exchanges;
    final ConversationModel conversation;
    final FrameModel request;
    final FrameModel response;
    final FrameJumps frameJumps;
    final RowSteps rowSteps;
    final PaletteModel palette;
    final Shortcuts shortcuts;

    /// @param kept what is remembered of earlier windows
    Services(Settings kept) {
        this(new Preferences(kept), new Messages(Locale.getDefault()));
    }

    /// @param preferences what is remembered of earlier windows
    /// @param messages the texts
    Services(Preferences preferences, Messages messages) {
        this.preferences = preferences;
        this.messages = messages;
        super();
        recorder.store().bound(preferences.boundsProperty().get());
        preferences.boundsProperty().subscribe((before, now) -> bound(now));
        preferences.keep("recent.filters", session.filter().recent().filters());
        preferences.keepFiles("recent.files", recent.files());
        PROGRAM_LOG.setUseParentHandlers(false);
        PROGRAM_LOG.addHandler(log);
        CallServices callServices = new CallServices(recorder, stub, Methods.DEFAULT, () -> answerLimits);
        serverModel.settings().subscribe(form -> form.ifPresent(asked -> answerLimits = asked.limits()));
        call = new CallModel(callServices, server, serverModel::start, session, feed, background, messages);
        load = new LoadModel(call, callServices, drawing, feed, messages);
        proxy = new ProxyModel(
                (settings, events) -> RecordingProxy.start(settings, recorder, events), feed, background, messages);
        exchanges = new ExchangesModel(
                session,
                new RowSearch(recorder.store(), background, messages, wallClock),
                new RowSorts(preferences.orderProperty(), recorder.store(), background, feed, messages),
                feed,
                messages);
        ConversationWords words = new ConversationWords(messages, wallClock, ZoneId.systemDefault());
        conversation = new ConversationModel(session, recorder.store(), tasks, background, feed, words);
        request = new FrameModel(FrameKind.REQUEST, messages);
        response = new FrameModel(FrameKind.RESPONSE, messages);
        serverModel.keepIn(preferences);
        call.keepIn(preferences);
        load.keepIn(preferences);
        proxy.keepIn(preferences);
        preferences.keep("window.detail", session.detailProperty(), Detail.class);
        rowSteps = new RowSteps(exchanges);
        frameJumps = new FrameJumps(request, response, session.detailProperty(), rowSteps::step);
        shortcuts = new Shortcuts(preferences);
        palette = new PaletteModel(preferences, messages);
        new ShownFrames(request, response, messages).follow(session);
    }

    /// What is exported from.
    ExportModel.Capture capture() {
        return new ExportModel.Capture(
                session,
                recorder.store(),
                exchanges::matching,
                exchanges::matchingCount,
                () -> new ExportRun.View(wallClock, session.limits()));
    }

    /// Where changed bytes are sent.
    RawTarget rawTarget() {
        return new RawTarget(call.remoteTarget(), new RawSend(recorder, Deadlines.DEFAULT.call()), background);
    }

    /// Where keys can go in the capture.
    Jumps jumps() {
        return new CaptureJumps(rowSteps, frameJumps);
    }

    /// The selected bytes of the frame in view, or else all of them.
    String bytesText(FrameKind kind, BytesFormat format) {
        return switch (kind) {
            case REQUEST -> request.bytesText(format);
            case RESPONSE -> response.bytesText(format);
        };
    }

    /// Dropping a million exchanges takes a moment.
    private void bound(Bounds now) {
        background.run(
                "limits",
                () -> {
                    recorder.store().bound(now);
                    return now;
                },
                done -> feed.signal(),
                mistake -> {
                    throw new IllegalStateException("the capture could not be bounded", mistake);
                });
    }

    private Limits limits() {
        return limits;
    }

    /// What opening and saving work on.
    FileServices files() {
        return new FileServices(session, recorder, wallClock, this::limits, tasks, background, drawing::whenDrawn);
    }

    /// What the server refuses, the window has to call wrong. The first call may come before this has returned, so the
    /// limits are there before the server is; where it can't start, those of the one that ran last go on.
    private Server startServer(ServerSettings settings) throws IOException {
        Limits before = limits;
        limits = settings.limits();
        try {
            Server started = SocketServer.start(settings, stub, Methods.DEFAULT, recorder, new Events());
            Platform.runLater(() -> session.judgeBy(settings.limits()));
            return started;
        } catch (IOException | RuntimeException | Error notStarted) {
            limits = before;
            throw notStarted;
        }
    }

    private final class Events implements ServerEvents {
        @Override
        public void connectionsChanged() {
            feed.signal();
        }

        @Override
        public void acceptFailed(IOException trouble) {
            serverModel.trouble(trouble);
        }
    }

    /// Ends the call, the load run, the server and the proxies, and every thread that belongs to them.
    @Override
    public void close() {
        feed.close();
        tasks.close();
        exchanges.release();
        conversation.release();
        connections.release();
        serverModel.release();
        load.close();
        call.close();
        server.shutDown();
        proxy.close();
        PROGRAM_LOG.removeHandler(log);
    }
}
