package divide.inspector.ui.shell;

import divide.inspector.protocol.AnnotatedText;
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
        ShellActions actions,
        FileActions files,
        Jumps jumps,
        BooleanProperty sideShown,
        BooleanProperty listShown,
        BooleanProperty framesShown) {
    /// A shell that shows all its regions.
    public ShellModel(
            Session session,
            OwnServer server,
            Themes themes,
            Messages messages,
            Preferences preferences,
            ObjectProperty<Language> language,
            ShellActions actions,
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
