package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.session.Detail;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;

/// Switches a region between the frames of the selected exchange and the conversation over its connection.
public final class DetailController extends View {
    private final ShellModel model;

    @FXML
    private ScrollPane detailScroll;

    @FXML
    private SplitPane frames;

    @FXML
    private Node conversation;

    @FXML
    private ToggleButton conversationToggle;

    /// A controller of the region that shows what the session of `model` wants to have shown.
    public DetailController(ShellModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Controls.drawDirectly(List.of(detailScroll));
        tie(model.session().detailProperty().subscribe(this::show));
        tie(model.session()
                .detailProperty()
                .subscribe((before, now) -> model.framesShown().set(true)));
    }

    private void show(Detail detail) {
        show(frames, detail == Detail.FRAMES);
        show(conversation, detail == Detail.CONVERSATION);
        conversationToggle.setSelected(detail == Detail.CONVERSATION);
    }

    /// What isn't shown doesn't make the region scroll either.
    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Two frames beside each other.
    SplitPane frames() {
        return frames;
    }

    /// A click has turned the toggle already, whatever comes of it.
    @FXML
    private void turn() {
        model.turnDetail();
        show(model.session().detailProperty().get());
    }
}
