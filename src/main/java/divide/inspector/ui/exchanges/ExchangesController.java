package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.sort.SortColumn;
import divide.inspector.capture.sort.SortOrder;
import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SpokenRow;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.FilterItems;
import divide.inspector.ui.session.OrderWords;
import divide.inspector.ui.session.Preferences;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.TimeMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Binds the table of exchanges.
public final class ExchangesController extends View {
    /// The keys that always do the same in the list and its filter.
    public static final List<FixedKeys> KEYS = List.of(
            FixedKeys.of("exchanges.keys.place", "exchanges.keys.copy", "Shortcut+C"),
            FixedKeys.of("exchanges.keys.filter", "exchanges.keys.complete", "Ctrl+Space"));

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final double CELL_PADDING = 11;
    private static final double DIGIT_WIDTH = 8;
    private static final double BAR = 8;

    private final ExchangesModel model;
    private final Preferences preferences;
    private final RowTexts texts;
    private final RowTerms terms;
    private final Messages messages;
    private final TimeTexts times;
    private ColumnYield givingWay;

    @FXML
    private TableView<ExchangeRow> exchangeTable;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeMarkColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeNumberColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeTimeColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeSourceColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeConnectionColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeCallColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeResultColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeRequestColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeResponseColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeLatencyColumn;

    @FXML
    private TableColumn<ExchangeRow, ExchangeRow> exchangeFindingColumn;

    @FXML
    private ContextMenu exchangeHeaderMenu;

    @FXML
    private RadioMenuItem headerTimeOfDayItem, headerSinceStartItem, headerSinceRowAboveItem;

    @FXML
    private ScrollBar exchangeBar;

    @FXML
    private Label exchangesEmptyLabel;

    @FXML
    private ContextMenu exchangeMenu;

    @FXML
    private MenuItem filterByItem, excludeItem;

    /// A controller that tells times of day by `wallClock`.
    public ExchangesController(ExchangesModel model, Preferences preferences, Messages messages, WallClock wallClock) {
        this.model = model;
        this.messages = messages;
        this.terms = new RowTerms(wallClock, ZoneId.systemDefault());
        this.preferences = preferences;
        this.texts = new RowTexts(messages, System::nanoTime);
        this.times = new TimeTexts(model, preferences.timeModeProperty(), messages, wallClock, ZoneId.systemDefault());
    }

    @FXML
    private void initialize() {
        bindColumns();
        // A table that gets other items forgets what it is sorted by.
        exchangeTable.setItems(model.rows());
        bindHeader();
        givingWay = new ColumnYield(
                exchangeTable,
                List.of(
                        exchangeResponseColumn,
                        exchangeRequestColumn,
                        exchangeSourceColumn,
                        exchangeConnectionColumn,
                        exchangeFindingColumn,
                        exchangeLatencyColumn,
                        exchangeTimeColumn));
        tie(model.orderProperty().subscribe(this::tell));
        exchangesEmptyLabel.textProperty().bind(model.emptyWordsProperty());
        tie(model.digits().subscribe(digits -> makeRoomForNumbers(digits.intValue())));
        exchangeTable.setRowFactory(table -> new SpokenRow<>(this::spoken));
        exchangeTable.widthProperty().subscribe(this::shareWidth);
        exchangeTable.fixedCellSizeProperty().subscribe(() -> Platform.runLater(this::shareWidth));
        Viewport viewport = new Viewport(exchangeTable);
        viewport.onScrollUp(model::stopFollowing);
        tie(new SelectionSync(exchangeTable, model, viewport).start());
        tie(new RowsBar(exchangeBar, exchangeTable, model, viewport).start());
        bindMenu();
    }

    /// The headers show the order by their arrows alone.
    private void tell(SortOrder order) {
        exchangeTable.setAccessibleHelp(new OrderWords(messages).text(order));
    }

    private String spoken(ExchangeRow row) {
        Session session = model.session();
        return texts.spoken(row, session.annotations().of(row.number()), session.finding(row.exchange()));
    }

    private void bindMenu() {
        RowFilterMenu cells = new RowFilterMenu(exchangeTable, terms);
        FilterItems items = new FilterItems(filterByItem, excludeItem, messages);
        exchangeMenu.setOnShowing(event -> {
            exchangeMenu.getItems().forEach(item -> item.setDisable(selected().isEmpty()));
            items.aim(model.session().filter(), selected().flatMap(cells::term));
        });
    }

    private void bindColumns() {
        bind(exchangeMarkColumn, () -> new MarkCell(texts, model.session().annotations()));
        bind(exchangeNumberColumn, texts::number);
        bind(exchangeTimeColumn, times::time);
        bind(exchangeSourceColumn, texts::source);
        bind(exchangeConnectionColumn, ExchangeRow::connection);
        bind(exchangeCallColumn, ExchangeRow::call);
        bind(exchangeResultColumn, () -> new ResultCell(texts));
        bind(exchangeRequestColumn, texts::requestSize);
        bind(exchangeResponseColumn, texts::responseSize);
        bind(exchangeLatencyColumn, texts::latency);
        bind(
                exchangeFindingColumn,
                row -> model.session().finding(row.exchange()).orElse(""));
    }

    private void bindHeader() {
        exchangeTable.getColumns().forEach(column -> column.setContextMenu(exchangeHeaderMenu));
        tie(Columns.keep(exchangeTable, preferences.columnsProperty()));
        Map<TimeMode, RadioMenuItem> items = Map.of(
                TimeMode.OF_DAY, headerTimeOfDayItem,
                TimeMode.SINCE_START, headerSinceStartItem,
                TimeMode.SINCE_ROW_ABOVE, headerSinceRowAboveItem);
        tie(Controls.bind(items, preferences.timeModeProperty()));
        tie(new HeaderSort<>(exchangeTable, sortColumns(), model.orderProperty()).start());
        exchangeTimeColumn.textProperty().bind(times.title());
        tie(preferences.timeModeProperty().subscribe((before, now) -> exchangeTable.refresh()));
    }

    private Map<SortColumn, TableColumn<ExchangeRow, ?>> sortColumns() {
        return Map.ofEntries(
                Map.entry(SortColumn.MARK, exchangeMarkColumn),
                Map.entry(SortColumn.NUMBER, exchangeNumberColumn),
                Map.entry(SortColumn.TIME, exchangeTimeColumn),
                Map.entry(SortColumn.SOURCE, exchangeSourceColumn),
                Map.entry(SortColumn.CONNECTION, exchangeConnectionColumn),
                Map.entry(SortColumn.CALL, exchangeCallColumn),
                Map.entry(SortColumn.RESULT, exchangeResultColumn),
                Map.entry(SortColumn.REQUEST_SIZE, exchangeRequestColumn),
                Map.entry(SortColumn.RESPONSE_SIZE, exchangeResponseColumn),
                Map.entry(SortColumn.LATENCY, exchangeLatencyColumn),
                Map.entry(SortColumn.FINDING, exchangeFindingColumn));
    }

    @FXML
    private void restoreColumns() {
        preferences.columnsProperty().set("");
    }

    private static void bind(TableColumn<ExchangeRow, ExchangeRow> column, Function<ExchangeRow, String> text) {
        bind(column, () -> new RowCell(text));
    }

    private static void bind(
            TableColumn<ExchangeRow, ExchangeRow> column, Supplier<TableCell<ExchangeRow, ExchangeRow>> cells) {
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(owner -> cells.get());
    }

    /// Numbers are never cut, and their column is no wider than they are. A policy is called when it is set.
    private void makeRoomForNumbers(int digits) {
        double width = Math.round(Zoom.ofColumns(exchangeTable) * (CELL_PADDING + digits * DIGIT_WIDTH));
        exchangeNumberColumn.setPrefWidth(Math.max(width, exchangeNumberColumn.getPrefWidth()));
        exchangeNumberColumn.setMinWidth(width);
        shareWidth();
    }

    /// Where not even the least of the columns that can't give way has room, the table scrolls sideways.
    private void shareWidth() {
        if (exchangeTable.getWidth() > 0) {
            givingWay.fit(exchangeTable.getWidth() - Zoom.pixels(exchangeTable, BAR));
        }
        boolean hasRoom =
                ColumnWidths.least(exchangeTable) <= exchangeTable.getWidth() || exchangeTable.getWidth() == 0;
        exchangeTable.setColumnResizePolicy(
                hasRoom
                        ? new ColumnWidths(exchangeCallColumn, exchangeResultColumn)
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    /// The row that is selected as it is now: what the table has noted of it is as old as the selection.
    private Optional<ExchangeRow> selected() {
        return model.rows().rowAt(exchangeTable.getSelectionModel().getSelectedIndex());
    }

    /// Clicking the row that is selected already changes no selection, but says all the same which row is meant.
    @FXML
    private void clicked(MouseEvent event) {
        boolean onRow = event.getPickResult().getIntersectedNode() instanceof TableCell<?, ?> cell && !cell.isEmpty();
        if (onRow) {
            selected().ifPresent(row -> model.pick(row.number()));
        }
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)) {
            copyRow();
            event.consume();
        }
    }

    @FXML
    private void markRow() {
        selected().ifPresent(row -> model.session().annotations().toggleMark(row.number()));
    }

    @FXML
    private void annotateRow() {
        selected().ifPresent(row -> model.session().annotations().ask(row.number()));
    }

    @FXML
    private void copyRow() {
        selected().map(ExchangesModel::copyText).ifPresent(Clip::put);
    }

    @FXML
    private void showConversation() {
        selected().map(ExchangeRow::number).ifPresent(model::showConversation);
    }
}
