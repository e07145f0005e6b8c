package divide.inspector.ui.server;

import divide.inspector.rpc.ConnectionStatus;
import divide.inspector.ui.fx.Messages;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Binds the table of connections.
public final class ConnectionsController {
    /// Up to so many rows a sorted table is sorted anew as its numbers change; beyond, when a heading is clicked.
    private static final int MOST_SORTED = 2_000;

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
        connectionPlaceholder.textProperty().bind(model.stateProperty().map(words::placeholder));
        closeConnectionItem
                .disableProperty()
                .bind(connectionTable.getSelectionModel().selectedItemProperty().isNull());
        model.watchedProperty().bind(seen());
        model.pullsProperty().subscribe(pulls -> sortAnew());
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

    /// Whether the table is in a window that shows.
    private ObservableValue<Boolean> seen() {
        return connectionTable
                .sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(ConnectionsController::seen)
                .orElse(false);
    }

    private static ObservableValue<Boolean> seen(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty().and(stage.iconifiedProperty().not())
                : window.showingProperty();
    }

    /// Only when rows stand wrongly: sorting costs a layout even when it changes nothing.
    private void sortAnew() {
        List<ConnectionRow> rows = connectionTable.getItems();
        Comparator<ConnectionRow> order = connectionTable.getComparator();
        if (order != null && rows.size() <= MOST_SORTED && !isSorted(rows, order)) {
            connectionTable.sort();
        }
    }

    private static boolean isSorted(List<ConnectionRow> rows, Comparator<ConnectionRow> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
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
