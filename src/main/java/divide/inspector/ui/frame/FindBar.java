package divide.inspector.ui.frame;

import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.WrappingLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Looks for something in the frame of a pane: Ctrl+F opens it, Enter and F3 go on, with Shift back, Escape closes it.
/// Where there is no room beside the field, what was found stands below it.
public final class FindBar extends WrappingLine {
    private static final String PLACE = "frames.keys.place";

    /// What is listed of its keys.
    static final List<FixedKeys> LISTED = List.of(
            FixedKeys.of(PLACE, "frames.keys.find", "Shortcut+F"),
            FixedKeys.of(PLACE, "frames.keys.findOn", "F3", "Shift+F3"));

    /// Opens it.
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final TextField field = new TextField();
    private final ChoiceBox<FrameFind.Sought> sought = new ChoiceBox<>();
    private final Label status = new Label();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final Button close = new Button();
    private Subscription links = Subscription.EMPTY;
    private FrameFind find;

    /// A bar that is closed until it is asked for.
    public FindBar() {
        getStyleClass().add("find-bar");
        status.getStyleClass().add("find-status");
        HBox going = new HBox(status, previous, next, close);
        going.getStyleClass().add("find-going");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field, sought, going);
        List.of(previous, next, close).forEach(button -> button.setFocusTraversable(false));
        idProperty().subscribe(this::name);
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInBar);
    }

    private void name(String id) {
        if (id != null) {
            field.setId(id + "Field");
            sought.setId(id + "Choice");
            status.setId(id + "Label");
            previous.setId(id + "PreviousButton");
            next.setId(id + "NextButton");
            close.setId(id + "CloseButton");
        }
    }

    /// Looks in what `model` has, asked for by keys in `pane`; `frame` has the focus when the bar is closed.
    void attach(FrameModel model, Node pane, Node frame) {
        find = model.find();
        words(model.words());
        field.textProperty().bindBidirectional(find.queryProperty());
        Controls.bind(
                sought, List.of(FrameFind.Sought.values()), kind -> word(model.words(), kind), find.soughtProperty());
        status.textProperty().bind(find.statusProperty());
        Controls.showWhen(find.openProperty(), this);
        previous.setOnAction(event -> find.previous());
        next.setOnAction(event -> find.next());
        close.setOnAction(event -> find.openProperty().set(false));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInPane);
        links = find.openProperty().subscribe((before, now) -> focus(now ? field : frame));
    }

    private static String word(FrameWords words, FrameFind.Sought kind) {
        return words.text("frames.sought." + kind.key());
    }

    private void words(FrameWords words) {
        field.setPromptText(words.text("frames.find.prompt"));
        field.setAccessibleText(words.text("frames.find.name"));
        sought.setAccessibleText(words.text("frames.sought.name"));
        label(previous, words.text("frames.find.previousGlyph"), words.text("frames.find.previous"));
        label(next, words.text("frames.find.nextGlyph"), words.text("frames.find.next"));
        label(close, words.text("frames.find.closeGlyph"), words.text("frames.find.close"));
    }

    private static void label(Button button, String glyph, String words) {
        button.setText(glyph);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private void focus(Node node) {
        node.requestFocus();
        field.selectAll();
    }

    private void pressedInPane(KeyEvent event) {
        if (OPEN.match(event)) {
            find.openProperty().set(true);
            focus(field);
            event.consume();
        } else if (event.getCode() == KeyCode.F3 && !event.isShortcutDown() && !event.isAltDown()) {
            find.openProperty().set(true);
            go(event);
        }
    }

    private void pressedInBar(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            find.openProperty().set(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
            go(event);
        }
    }

    private void go(KeyEvent event) {
        if (event.isShiftDown()) {
            find.previous();
        } else {
            find.next();
        }
        event.consume();
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
        status.textProperty().unbind();
    }
}
