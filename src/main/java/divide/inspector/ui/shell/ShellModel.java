package divide.inspector.ui.shell;

import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.Language;
import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Shown;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the menus can do, and which regions of the window are folded away.
///
/// @param session the capture in view
/// @param server the window's own server
/// @param themes the looks
/// @param messages the texts
/// @param preferences what the user chose
/// @param language what the window speaks
/// @param actions what other panes and windows do for the menus
/// @param files what is done with capture files
/// @param jumps where keys can go in the capture
/// @param sideShown whether server and call are shown
/// @param listShown whether the exchanges are shown
/// @param framesShown whether request and response are shown
public record ShellModel(
        Session session,
        OwnServer server,
        Themes themes,
        Messages messages,
        Preferences preferences,
        ObjectProperty<Language> language,
        Actions actions,
        FileActions files,
        Jumps jumps,
        BooleanProperty sideShown,
        BooleanProperty listShown,
        BooleanProperty framesShown) {
    /// What the menus have other panes and windows do.
    ///
    /// @param toggleServer starts the server, or stops it
    /// @param showProxy unfolds the recording proxies
    /// @param send sends the call in the form
    /// @param cancel cancels the call that is under way
    /// @param disconnect closes the kept connection of the call pane
    /// @param startLoad starts a load run of the call in the form
    /// @param cancelLoad ends the load run that is under way
    /// @param export asks which exchanges to export
    /// @param bytes the selected bytes of the frame of a kind that is in view, or else all of them, in a format
    /// @param captureLimits asks how much the capture keeps
    /// @param explain asks for bytes to explain
    /// @param changeBytes has the bytes of the request in view changed, to be explained or sent
    /// @param showCharts opens the charts
    /// @param palette opens the palette of all actions, or closes it
    /// @param tour leads through the first calls
    /// @param showProtocol opens the page that explains the protocol
    /// @param shortcuts opens the list of shortcuts
    /// @param showLog opens the log
    /// @param exportDissector offers the dissector for Wireshark
    /// @param about says what the program is
    /// @param exit closes the window
    public record Actions(
            Runnable toggleServer,
            Runnable showProxy,
            Runnable send,
            Runnable cancel,
            Runnable disconnect,
            Runnable startLoad,
            Runnable cancelLoad,
            Runnable export,
            BiFunction<FrameKind, BytesFormat, String> bytes,
            Runnable captureLimits,
            Runnable explain,
            Runnable changeBytes,
            Runnable showCharts,
            Runnable palette,
            Runnable tour,
            Runnable showProtocol,
            Runnable shortcuts,
            Runnable showLog,
            Runnable exportDissector,
            Runnable about,
            Runnable exit) {}

    /// Where keys can go in the capture.
    ///
    /// @param nextExchange selects the exchange below in the list
    /// @param previousExchange selects the exchange above in the list
    /// @param nextFrame goes to the frame that follows
    /// @param previousFrame goes to the frame before
    /// @param nextFinding goes to the next finding about the exchange in view
    /// @param previousFinding goes to the finding before
    /// @param toFrame goes to the bytes of the request or the response
    /// @param find looks for something in the frame
    public record Jumps(
            Runnable nextExchange,
            Runnable previousExchange,
            Runnable nextFrame,
            Runnable previousFrame,
            Runnable nextFinding,
            Runnable previousFinding,
            Consumer<FrameKind> toFrame,
            Runnable find) {}

    /// A shell that shows all its regions.
    public ShellModel(
            Session session,
            OwnServer server,
            Themes themes,
            Messages messages,
            Preferences preferences,
            ObjectProperty<Language> language,
            Actions actions,
            FileActions files,
            Jumps jumps) {
        this(
                session,
                server,
                themes,
                messages,
                preferences,
                language,
                actions,
                files,
                jumps,
                shown(),
                shown(),
                shown());
    }

    private static BooleanProperty shown() {
        return new SimpleBooleanProperty(true);
    }

    /// Shows the conversation in place of the frames, or the frames again; where the region is folded away, the
    /// conversation.
    void turnDetail() {
        boolean isThere = session.detailProperty().get() == Detail.CONVERSATION && framesShown.get();
        session.detailProperty().set(isThere ? Detail.FRAMES : Detail.CONVERSATION);
        framesShown.set(true);
    }

    /// Whether there are bytes of a frame of `kind` in view.
    ObservableValue<Boolean> hasBytes(FrameKind kind) {
        return session.shownProperty().map(shown -> frame(shown, kind).isPresent());
    }

    /// The annotated text of the frame of `kind` in view; empty when there is none.
    public Optional<String> text(FrameKind kind) {
        return frame(session.shownProperty().get(), kind)
                .map(found -> AnnotatedText.of(found, messages.words()) + "\n");
    }

    private static Optional<Dissection> frame(Optional<Shown> shown, FrameKind kind) {
        return shown.map(Shown::frames)
                .map(frames -> switch (kind) {
                    case REQUEST -> frames.request();
                    case RESPONSE -> frames.response();
                })
                .filter(found -> found.length() > 0);
    }
}
