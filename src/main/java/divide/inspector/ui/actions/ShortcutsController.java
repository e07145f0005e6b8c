package divide.inspector.ui.actions;

import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.SpokenRow;
import divide.inspector.ui.fx.View;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Binds the list of shortcuts.
public final class ShortcutsController extends View {
    private final ShortcutsModel model;

    @FXML
    private Parent shortcutsPane;

    @FXML
    private TextField shortcutsField;

    @FXML
    private TableView<ShortcutRow> shortcutsTable;

    @FXML
    private TableColumn<ShortcutRow, String> shortcutsActionColumn;

    @FXML
    private TableColumn<ShortcutRow, ShortcutRow> shortcutsKeysColumn;

    @FXML
    private Label shortcutsLabel;

    @FXML
    private Node shortcutsQuestion;

    @FXML
    private Button shortcutsTakeButton;

    @FXML
    private Button shortcutsChangeButton;

    @FXML
    private Button shortcutsRemoveButton;

    @FXML
    private Button shortcutsResetButton;

    /// A controller over `model`.
    public ShortcutsController(ShortcutsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        shortcutsField.textProperty().bindBidirectional(model.queryProperty());
        shortcutsLabel.textProperty().bind(model.saidProperty());
        shortcutsActionColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().label()));
        shortcutsKeysColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        shortcutsKeysColumn.setCellFactory(column -> new ShortcutCell(model));
        shortcutsTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        shortcutsTable.setItems(model.rows());
        shortcutsTable.setRowFactory(table -> new SpokenRow<>(model::spoken));
        shortcutsTable.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        shortcutsTable.getSelectionModel().selectFirst();
        model.awaitingProperty().subscribe(awaiting -> shortcutsTable.refresh());
        model.conflictProperty().subscribe(this::ask);
        shortcutsPane.addEventFilter(KeyEvent.KEY_PRESSED, this::awaited);
        shortcutsField.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        shortcutsTable.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tie(model::release);
    }

    private void selected(ShortcutRow row) {
        boolean isFree = row != null && row.action().isPresent();
        shortcutsChangeButton.setDisable(!isFree);
        shortcutsRemoveButton.setDisable(!isFree || row.keys().isEmpty());
        shortcutsResetButton.setDisable(!isFree || !row.isChanged());
    }

    private void ask(Optional<ShortcutsModel.Conflict> conflict) {
        shortcutsQuestion.setVisible(conflict.isPresent());
        shortcutsQuestion.setManaged(conflict.isPresent());
        if (conflict.isPresent()) {
            Focus.give(shortcutsTakeButton);
        }
    }

    /// While keys are awaited nothing else may happen by them.
    private void awaited(KeyEvent event) {
        if (model.awaitingProperty().get().isPresent()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
            } else {
                Keys.pressed(event).ifPresent(keys -> keepingRow(row -> model.press(keys)));
            }
            event.consume();
        }
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            Focus.give(shortcutsTable);
            shortcutsTable.getSelectionModel().selectFirst();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, F2 -> change();
            case DELETE, BACK_SPACE -> remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The rows are others after a change; the selected one is found again.
    private void keepingRow(Consumer<ShortcutRow> change) {
        ShortcutRow before = shortcutsTable.getSelectionModel().getSelectedItem();
        if (before != null) {
            change.accept(before);
            model.rows().stream()
                    .filter(before::isSame)
                    .findFirst()
                    .ifPresent(shortcutsTable.getSelectionModel()::select);
        }
    }

    @FXML
    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            change();
        }
    }

    @FXML
    private void change() {
        keepingRow(model::await);
        shortcutsTable.requestFocus();
    }

    @FXML
    private void remove() {
        keepingRow(model::remove);
    }

    @FXML
    private void reset() {
        keepingRow(model::reset);
    }

    @FXML
    private void resetAll() {
        keepingRow(row -> model.resetAll());
    }

    @FXML
    private void take() {
        keepingRow(row -> model.take());
        Focus.give(shortcutsTable);
    }

    @FXML
    private void leave() {
        model.cancel();
        Focus.give(shortcutsTable);
    }

    @FXML
    private void close() {
        shortcutsPane.getScene().getWindow().hide();
    }
}
