package divide.inspector.ui.shell;

import divide.inspector.protocol.FrameKind;

/// Where keys can go in the capture. JavaFX thread only.
public interface Jumps {
    /// Selects the exchange below in the list.
    void nextExchange();

    /// Selects the exchange above in the list.
    void previousExchange();

    /// Goes to the frame that follows.
    void nextFrame();

    /// Goes to the frame before.
    void previousFrame();

    /// Goes to the next finding about the exchange in view.
    void nextFinding();

    /// Goes to the finding before.
    void previousFinding();

    /// Goes to the bytes of the request or the response.
    void toFrame(FrameKind kind);

    /// Looks for something in the frame.
    void find();
}
