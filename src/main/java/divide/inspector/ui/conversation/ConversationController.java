package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Watched;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.Shown;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Binds the conversation and the words about it.
public final class ConversationController extends View {
    /// The keys that always do the same in the conversation.
    public static final List<FixedKeys> KEYS = ConversationKeys.LISTED;

    private final ConversationModel model;

    @FXML
    private Node conversationHeader;

    @FXML
    private Label conversationTitle;

    @FXML
    private Label conversationEnds;

    @FXML
    private Label conversationLife;

    @FXML
    private Label conversationClient;

    @FXML
    private Label conversationServer;

    @FXML
    private Label conversationCount;

    @FXML
    private Label conversationLesson;

    @FXML
    private ConversationView conversationView;

    @FXML
    private Label conversationBlankLabel;

    /// A controller of the pane that shows what `model` has.
    public ConversationController(ConversationModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        conversationView.setModel(model);
        tie(conversationView::release);
        model.activeProperty()
                .bind(Watched.of(conversationView)
                        .flatMap(seen ->
                                model.session().detailProperty().map(detail -> seen && detail == Detail.CONVERSATION)));
        tie(model.conversationProperty().subscribe(this::show));
        tie(model.blankProperty()
                .subscribe(blank -> conversationBlankLabel.setText(model.words().blank(blank))));
        tie(model.session().shownProperty().subscribe(shown -> teach()));
    }

    private void show(Optional<Conversation> shown) {
        conversationHeader.setVisible(shown.isPresent());
        conversationView.setVisible(shown.isPresent());
        conversationBlankLabel.setVisible(shown.isEmpty());
        shown.ifPresent(this::say);
        teach();
    }

    private void say(Conversation shown) {
        ConversationWords words = model.words();
        conversationTitle.setText(words.title(shown.connection()));
        conversationEnds.setText(words.ends(shown.connection()));
        conversationLife.setText(words.life(shown.connection()));
        conversationClient.setText(words.way(shown, FrameKind.REQUEST));
        conversationServer.setText(words.way(shown, FrameKind.RESPONSE));
        conversationCount.setText(words.count(shown));
    }

    private void teach() {
        Optional<ExchangeRow> selected = model.session().shownProperty().get().map(Shown::row);
        model.conversationProperty()
                .get()
                .ifPresent(shown -> conversationLesson.setText(model.words().lesson(shown, selected)));
    }
}
