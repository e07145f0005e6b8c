package divide.inspector.ui.call;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Watched;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The call pane's target: where the call goes, what stands in its way, and the connection that is kept.
public final class CallTargetController extends View {
    private final CallModel model;
    private final Messages messages;

    @FXML
    private ChoiceBox<TargetKind> targetChoice;

    @FXML
    private HBox targetAddressBox, targetProblemBox, connectionBox;
    @FXML
    private TextField targetHostField, targetPortField;
    @FXML
    private Label targetProblemLabel, targetHintLabel, connectionLabel;
    @FXML
    private Hyperlink serverStartLink, disconnectLink;

    /// A controller of the target of `model`.
    public CallTargetController(CallModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        TargetForm target = model.target();
        List<TargetKind> kinds = List.of(TargetKind.values());
        Controls.bind(targetChoice, kinds, kind -> kind.words(messages), target.kindProperty());
        Controls.showWhen(target.kindProperty().map(kind -> kind == TargetKind.HOST_AND_PORT), targetAddressBox);
        Controls.bind(targetHostField, target.host());
        Controls.bind(targetPortField, target.port());
        Controls.bindProblem(targetProblemLabel, problemOf(TargetKind.HOST_AND_PORT));
        bindHint(problemOf(TargetKind.THIS_WINDOW));
        Controls.showWhen(target.problemProperty().map(words -> !words.isEmpty()), targetProblemBox);
        Controls.showWhen(target.startableProperty(), serverStartLink);
        Controls.showWhen(target.problemProperty().map(String::isEmpty), connectionBox);
        Controls.showWhen(model.connectedFromProperty().map(Optional::isPresent), disconnectLink);
        disconnectLink.disableProperty().bind(model.runningProperty());
        tie(model.connectedFromProperty().subscribe(this::showConnection));
        tie(target.kindProperty().subscribe(this::showConnection));
        tie(model.terms().freshProperty().subscribe(this::showConnection));
        showConnection();
    }

    private ObservableValue<String> problemOf(TargetKind kind) {
        TargetForm target = model.target();
        return target.problemProperty().flatMap(words -> target.kindProperty().map(now -> now == kind ? words : ""));
    }

    /// A server that isn't started yet is nobody's mistake, unlike an address that can't be one.
    private void bindHint(ObservableValue<String> hint) {
        targetHintLabel.textProperty().bind(hint.when(Watched.inScene(targetHintLabel)));
        Controls.showWhen(hint.map(words -> !words.isEmpty()), targetHintLabel);
    }

    private void showConnection() {
        connectionLabel.setText(
                switch (model.target().kindProperty().get()) {
                    case IN_PROCESS -> messages.text("call.connection.process");
                    case LOCAL -> messages.text("call.connection.local");
                    case THIS_WINDOW, HOST_AND_PORT ->
                        model.connectedFromProperty().get().map(this::kept).orElseGet(this::none);
                });
    }

    private String kept(InetSocketAddress from) {
        return messages.text("call.connection.kept", Integer.toString(from.getPort()));
    }

    private String none() {
        boolean fresh = model.terms().freshProperty().get();
        return messages.text(fresh ? "call.connection.fresh" : "call.connection.none");
    }

    @FXML
    private void startServer() {
        model.startServer();
    }

    @FXML
    private void disconnect() {
        model.disconnect();
    }
}
