package divide.inspector.ui.charts;

import divide.inspector.ui.fx.Excerpt;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Watched;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/// Binds the charts.
public final class ChartsController {
    private static final int LONGEST_FILTER = 200;

    /// The keys that always do the same in a chart.
    public static final List<FixedKeys> KEYS = BarsChart.KEYS;

    private final ChartsModel model;
    private Subscription links = Subscription.EMPTY;

    @FXML
    private Pane chartsPane;

    @FXML
    private ToggleButton chartsFilteredToggle;

    @FXML
    private ToggleButton chartsAllToggle;

    @FXML
    private Label chartsFilterLabel;

    @FXML
    private Button chartsClearFilterButton;

    @FXML
    private Label chartsSummaryLabel;

    @FXML
    private Label chartsEmptyLabel;

    @FXML
    private Pane chartsGrid;

    @FXML
    private BarsChart timeChart;

    @FXML
    private Label timeChartLabel;

    @FXML
    private BarsChart latencyChart;

    @FXML
    private Label latencyChartLabel;

    @FXML
    private BarsChart connectionChart;

    @FXML
    private Label connectionChartLabel;

    /// A controller over `model`.
    public ChartsController(ChartsModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bindScope();
        join(timeChart, timeChartLabel, ChartKind.TIME);
        join(latencyChart, latencyChartLabel, ChartKind.LATENCY);
        join(connectionChart, connectionChartLabel, ChartKind.CONNECTIONS);
        chartsSummaryLabel.textProperty().bind(model.summaryProperty());
        chartsEmptyLabel.textProperty().bind(model.emptyWordsProperty());
        Watched.of(chartsPane).subscribe(this::watch);
    }

    private void bindScope() {
        ToggleGroup scopes = new ToggleGroup();
        scopes.getToggles().addAll(chartsAllToggle, chartsFilteredToggle);
        scopes.selectToggle(chartsFilteredToggle);
        scopes.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                scopes.selectToggle(before);
            } else {
                model.scopeProperty().set(now == chartsAllToggle ? Scope.ALL : Scope.FILTERED);
            }
        });
    }

    private void join(BarsChart chart, Label said, ChartKind kind) {
        chart.setOnPick(index -> model.pick(kind, index));
        said.textProperty().bind(chart.saidProperty());
    }

    /// A window that was closed would otherwise be kept by what it listens to, and filled.
    private void watch(boolean seen) {
        links.unsubscribe();
        links = seen
                ? Subscription.combine(
                        model.barsProperty().subscribe(this::show),
                        model.filter().inForceProperty().subscribe(filter -> showFilter(filter.text())))
                : Subscription.EMPTY;
        model.watch(seen);
    }

    private void show(Map<ChartKind, Bars> bars) {
        chartsGrid.setVisible(!bars.isEmpty());
        show(timeChart, bars, ChartKind.TIME);
        show(latencyChart, bars, ChartKind.LATENCY);
        show(connectionChart, bars, ChartKind.CONNECTIONS);
    }

    private void show(BarsChart chart, Map<ChartKind, Bars> bars, ChartKind kind) {
        chart.show(bars.getOrDefault(kind, Bars.NONE));
        chart.setAccessibleText(model.words(kind));
    }

    private void showFilter(String text) {
        chartsFilterLabel.setText(Excerpt.start(text, LONGEST_FILTER));
        boolean filtered = !text.isBlank();
        for (Node node : new Node[] {chartsFilterLabel, chartsClearFilterButton}) {
            node.setVisible(filtered);
        }
    }

    @FXML
    private void clearFilter() {
        model.clearFilter();
    }
}
