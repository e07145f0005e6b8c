package divide.inspector.ui.shell;

import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.FrameKind;
import javafx.beans.value.ObservableValue;

/// What the menus have other panes and windows do. JavaFX thread only; each returns at once.
public interface ShellActions {
    /// Starts the server, or stops it.
    void toggleServer();

    /// Unfolds the recording proxies.
    void showProxy();

    /// Sends the call in the form.
    void send();

    /// Whether a call is under way.
    ObservableValue<Boolean> isCalling();

    /// Whether the call pane keeps a connection to where it calls.
    ObservableValue<Boolean> isConnected();

    /// Whether a load run is under way.
    ObservableValue<Boolean> isLoading();

    /// Cancels the call that is under way.
    void cancel();

    /// Closes the kept connection of the call pane.
    void disconnect();

    /// Starts a load run of the call in the form.
    void startLoad();

    /// Ends the load run that is under way.
    void cancelLoad();

    /// The selected bytes of the frame of a kind that is in view, or else all of them, in a format.
    String bytes(FrameKind kind, BytesFormat format);

    /// Has the bytes of the request in view changed, to be explained or sent.
    void changeBytes();

    /// Opens a window beside the main one, or brings it to the front.
    void open(SideWindow window);

    /// Opens the palette of all actions, or closes it.
    void togglePalette();

    /// Leads through the first calls.
    void startTour();

    /// Closes the window.
    void exit();
}
