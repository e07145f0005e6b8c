package divide.inspector.ui.shell;

import divide.inspector.ui.fx.View;
import divide.inspector.ui.session.Detail;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// Switches a region between the frames of the selected exchange and the conversation over its connection.
public final class DetailController extends View {
    private final ShellModel model;

    @FXML
    private Node frames;

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
        tie(model.session().detailProperty().subscribe(this::show));
        tie(model.session()
                .detailProperty()
                .subscribe((before, now) -> model.framesShown().set(true)));
    }

    private void show(Detail detail) {
        frames.setVisible(detail == Detail.FRAMES);
        conversation.setVisible(detail == Detail.CONVERSATION);
        conversationToggle.setSelected(detail == Detail.CONVERSATION);
    }

    /// A click has turned the toggle already, whatever comes of it.
    @FXML
    private void turn() {
        model.turnDetail();
        show(model.session().detailProperty().get());
    }
}
