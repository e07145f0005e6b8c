package divide.inspector.ui.exchanges;

import divide.inspector.capture.sort.SortOrder;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Look;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Prompt;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.fx.Yielding;
import divide.inspector.ui.session.FileActions;
import divide.inspector.ui.session.OrderWords;
import divide.inspector.ui.session.Session;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Binds the bar that records, clears, filters and follows.
public final class ToolbarController extends View {
    private final ExchangesModel model;
    private final Session session;
    private final Themes themes;
    private final FileActions files;
    private final Messages messages;

    @FXML
    private Button openButton;

    @FXML
    private Button saveButton;

    @FXML
    private ToggleButton recordToggle;

    @FXML
    private Label recordGlyph;

    @FXML
    private Button clearButton;

    @FXML
    private TextField filterField;

    @FXML
    private MenuButton recentFiltersButton;

    @FXML
    private Label countLabel;

    @FXML
    private Pane clearedNotice;

    @FXML
    private Label clearedLabel;

    @FXML
    private ToggleButton followToggle;

    @FXML
    private Button themeToggle;

    /// A bar over `model` that switches `themes`.
    public ToolbarController(ExchangesModel model, Themes themes, Messages messages, FileActions files) {
        this.files = files;
        this.model = model;
        this.session = model.session();
        this.themes = themes;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Yielding.in((HBox) clearButton.getParent(), openButton, saveButton, countLabel, clearButton, clearedLabel);
        saveButton.disableProperty().bind(files.emptyProperty());
        recordToggle.selectedProperty().bindBidirectional(session.recordingProperty());
        followToggle.selectedProperty().bindBidirectional(session.followProperty());
        filterField.textProperty().bindBidirectional(session.filter().textProperty());
        Prompt.fit(
                filterField,
                List.of(
                        messages.text("toolbar.filter.prompt"),
                        messages.text("toolbar.filter.promptShort"),
                        messages.text("toolbar.filter.promptBrief")));
        RecentMenu.bind(recentFiltersButton, session.filter(), messages);
        tie(new FilterFieldKeys(filterField, session.filter(), messages).start());
        countLabel.textProperty().bind(model.countProperty());
        tie(model.orderProperty().subscribe(this::showOrder));
        Controls.showWhen(model.clearedProperty().map(count -> count.longValue() > 0), clearedNotice);
        clearButton.disableProperty().bind(session.totalsProperty().map(totals -> totals.exchanges() == 0));
        tie(session.recordingProperty().subscribe(this::showRecording));
        tie(session.followProperty().subscribe(this::showFollow));
        tie(model.clearedProperty().subscribe(count -> showCleared(count.longValue())));
        tie(themes.lookProperty().subscribe(this::showLook));
    }

    private void showRecording(boolean on) {
        recordToggle.setText(messages.text(on ? "toolbar.record.on" : "toolbar.record.off"));
        recordGlyph.setText(messages.text(on ? "toolbar.record.glyphOn" : "toolbar.record.glyphOff"));
    }

    private void showFollow(boolean on) {
        followToggle.setText(messages.text(on ? "toolbar.follow.on" : "toolbar.follow.off"));
    }

    private void showOrder(SortOrder order) {
        String words = new OrderWords(messages).text(order);
        countLabel.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        countLabel.setAccessibleHelp(words);
    }

    private void showCleared(long count) {
        clearedLabel.setText(messages.text("toolbar.cleared.text", count));
    }

    /// The button shows what it leads to.
    private void showLook(Look now) {
        String other = now.scheme() == ColorScheme.DARK ? "light" : "dark";
        themeToggle.setText(messages.text("toolbar.theme.glyph." + other));
        themeToggle.setAccessibleText(messages.text("toolbar.theme.name." + other));
        themeToggle.getTooltip().setText(themeToggle.getAccessibleText());
    }

    @FXML
    private void open() {
        files.open();
    }

    @FXML
    private void save() {
        files.save();
    }

    @FXML
    private void clear() {
        session.clear();
    }

    @FXML
    private void undoClear() {
        session.undoClear();
    }

    @FXML
    private void switchTheme() {
        themes.toggle();
    }
}
