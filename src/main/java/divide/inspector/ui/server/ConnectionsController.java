package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SpokenRow;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Watched;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Binds the table of connections.
public final class ConnectionsController extends View {
    /// How many columns are shown at first.
    private static final int FIRST_LOOK = 3;

    private final ConnectionsModel model;
    private final ConnectionWords words;

    @FXML
    private TableView<ConnectionRow> connectionTable;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionPeerColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionCallsColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionWaitsColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionStateColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionAgeColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionErrorsColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionBytesInColumn;

    @FXML
    private TableColumn<ConnectionRow, ConnectionView> connectionBytesOutColumn;

    @FXML
    private Label connectionPlaceholder;

    @FXML
    private MenuItem closeConnectionItem;

    /// A controller over `model`.
    public ConnectionsController(ConnectionsModel model, Messages messages) {
        this.model = model;
        this.words = new ConnectionWords(messages);
    }

    @FXML
    private void initialize() {
        showFacts();
        fitColumns();
        connectionTable.getVisibleLeafColumns().subscribe(this::fitColumns);
        connectionTable.setItems(model.rows());
        connectionTable.setRowFactory(
                table -> new SpokenRow<>(row -> words.tip(row.viewProperty().get())));
        connectionPlaceholder.textProperty().bind(model.stateProperty().map(words::placeholder));
        closeConnectionItem
                .disableProperty()
                .bind(connectionTable.getSelectionModel().selectedItemProperty().isNull());
        model.watchedProperty().bind(Watched.of(connectionTable));
        tie(model.pullsProperty().subscribe(pulls -> LiveOrder.restore(connectionTable)));
    }

    private void showFacts() {
        show(connectionPeerColumn, ConnectionFact.peer(words));
        show(connectionCallsColumn, ConnectionFact.count(words, ConnectionStatus::calls));
        show(connectionWaitsColumn, ConnectionFact.waits(words));
        show(connectionStateColumn, ConnectionFact.state(words));
        show(connectionAgeColumn, ConnectionFact.age(words));
        show(connectionErrorsColumn, ConnectionFact.count(words, ConnectionStatus::errors));
        show(connectionBytesInColumn, ConnectionFact.count(words, ConnectionStatus::bytesIn));
        show(connectionBytesOutColumn, ConnectionFact.count(words, ConnectionStatus::bytesOut));
    }

    private void show(TableColumn<ConnectionRow, ConnectionView> column, ConnectionFact fact) {
        column.setCellValueFactory(row -> row.getValue().viewProperty());
        column.setCellFactory(table -> new ConnectionCell(fact, words::tip));
        column.setComparator(fact.order());
    }

    /// The columns of the first look share the table's width; once others are shown too, they may stand out to the
    /// right.
    private void fitColumns() {
        connectionTable.setColumnResizePolicy(
                connectionTable.getVisibleLeafColumns().size() <= FIRST_LOOK
                        ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    @FXML
    private void closeSelected() {
        ConnectionRow selected = connectionTable.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.close(selected);
        }
    }

    @FXML
    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DELETE) {
            closeSelected();
            key.consume();
        }
    }
}
