package divide.inspector.ui.proxy;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.SpokenRow;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Watched;
import divide.inspector.ui.fx.Zoom;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Binds the form and the table of the recording proxies.
public final class ProxyFormController extends View {
    /// The least widths for all columns, and for all but the last, in pixels at 100 %.
    private static final double WITH_BYTES = 272;

    private static final double WITH_OPEN = 216;

    private final ProxyModel model;

    @FXML
    private TextField proxyPortField, proxyTargetHostField, proxyTargetPortField;
    @FXML
    private Button proxyStartButton, proxyStopButton;
    @FXML
    private Label proxyProblemLabel, proxyTroubleLabel;

    @FXML
    private Hyperlink proxyNextPortLink;

    @FXML
    private TableView<ProxyRow> proxyTable;

    @FXML
    private TableColumn<ProxyRow, String> proxyRouteColumn, proxyStateColumn;
    @FXML
    private TableColumn<ProxyRow, String> proxyOpenColumn, proxyCallsColumn, proxyBytesColumn;

    /// A controller over `model`.
    public ProxyFormController(ProxyModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bindForm();
        bindTable();
    }

    private void bindForm() {
        ProxyForm form = model.form();
        Controls.bind(proxyPortField, form.port());
        Controls.bind(proxyTargetHostField, form.host());
        Controls.bind(proxyTargetPortField, form.targetPort());
        Controls.bindProblem(proxyProblemLabel, model.problemProperty());
        Controls.bindProblem(proxyTroubleLabel, model.troubleProperty());
        proxyNextPortLink.textProperty().bind(model.offerProperty().when(Watched.inScene(proxyNextPortLink)));
        Controls.showWhen(model.offerProperty().isNotEmpty(), proxyNextPortLink);
        proxyStartButton
                .disableProperty()
                .bind(model.settings()
                        .map(Optional::isEmpty)
                        .flatMap(unfit -> model.startingProperty().map(busy -> busy || unfit)));
        tie(proxyStartButton.disableProperty()::unbind);
    }

    private void bindTable() {
        ProxyWords words = model.words();
        show(proxyRouteColumn, words::route);
        show(proxyStateColumn, words::state);
        show(proxyOpenColumn, view -> words.count(view.status().open()));
        show(proxyCallsColumn, view -> words.count(view.calls()));
        show(proxyBytesColumn, view -> words.bytes(view.bytes()));
        proxyTable.setRowFactory(table -> row(words));
        proxyTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        proxyTable.widthProperty().subscribe(width -> show(width.doubleValue() / Zoom.of(proxyTable)));
        proxyTable.setItems(model.rows());
        proxyStopButton
                .disableProperty()
                .bind(proxyTable.getSelectionModel().selectedItemProperty().isNull());
    }

    /// Which proxy it is and its calls are worth more than figures that a row's tooltip has too.
    ///
    /// @param width how wide the table is, in pixels at 100 %
    private void show(double width) {
        proxyBytesColumn.setVisible(width == 0 || width >= WITH_BYTES);
        proxyOpenColumn.setVisible(width == 0 || width >= WITH_OPEN);
    }

    private static void show(TableColumn<ProxyRow, String> column, Function<ProxyView, String> words) {
        column.setCellValueFactory(cell -> cell.getValue().viewProperty().map(words));
    }

    private static TableRow<ProxyRow> row(ProxyWords words) {
        TableRow<ProxyRow> row =
                new SpokenRow<>(item -> words.tip(item.viewProperty().get()));
        Tooltip tip = new Tooltip();
        tip.setOnShowing(event -> tip.setText(
                row.isEmpty() ? "" : words.tip(row.getItem().viewProperty().get())));
        row.itemProperty().subscribe(item -> row.setTooltip(item == null ? null : tip));
        return row;
    }

    @FXML
    private void start() {
        if (!proxyStartButton.isDisabled()) {
            model.start();
        }
    }

    @FXML
    private void startOnNextFree() {
        model.startOnNextFree();
    }

    @FXML
    private void stop() {
        ProxyRow chosen = proxyTable.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.stop(chosen);
        }
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            stop();
        }
    }
}
