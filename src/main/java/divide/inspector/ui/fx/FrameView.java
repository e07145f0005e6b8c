package divide.inspector.ui.fx;

import divide.inspector.protocol.Dissection;
import javafx.scene.Node;

/// A picture of a frame: its bytes, its fields, and what was found about it. JavaFX thread only.
public interface FrameView {
    /// The picture itself.
    Node node();

    /// Shows `frame` from now on.
    void show(Dissection frame);

    /// Shows nothing new any more.
    void release();
}
