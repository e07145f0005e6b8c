package divide.inspector.ui.frame;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.FrameView;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A frame that is part of a page: its bytes, and under them what was found. As high as it needs to be.
public final class FramePicture implements FrameView {
    private static final long NUMBER = 1;

    private final FrameModel model;
    private final HexView hex = new HexView();
    private final FindingList findings = new FindingList();
    private final VBox picture = new VBox(hex, findings);

    /// A picture of a frame of `kind`, blank at first.
    public FramePicture(FrameKind kind, Messages messages) {
        model = new FrameModel(kind, messages);
        hex.setModel(model);
        findings.setModel(model);
        picture.getStyleClass().addAll("frame-pane", "frame-picture");
    }

    @Override
    public Node node() {
        return picture;
    }

    @Override
    public void show(Dissection frame) {
        model.show(FrameContent.Frame.ended(NUMBER, frame, List.of()));
    }

    @Override
    public void release() {
        hex.release();
        findings.release();
    }
}
