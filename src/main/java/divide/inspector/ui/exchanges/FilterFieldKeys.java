package divide.inspector.ui.exchanges;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Has the filter checked and completed while it is typed: Ctrl+Space lists how it could go on, up and down choose,
/// Enter and Tab take the choice, Escape puts the list away, and Enter keeps the filter.
final class FilterFieldKeys {
    private static final PseudoClass MISTAKEN = PseudoClass.getPseudoClass("danger");
    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final TextField field;
    private final FilterEntry entry;
    private final FilterHelp help;
    private final FilterPopup popup;
    private final String usualName;
    private final String usualHelp;
    /// The text for which the list was asked for, or null: that it has been typed must not put the list away.
    private String asked;

    FilterFieldKeys(TextField field, FilterEntry entry, Messages messages) {
        this.field = field;
        this.entry = entry;
        this.help = new FilterHelp(entry, messages);
        this.popup = new FilterPopup(field, help, this::picked);
        this.usualName = field.getAccessibleText();
        this.usualHelp = field.getAccessibleHelp();
    }

    /// Helps from now on, until the subscription is released.
    Subscription start() {
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Subscription focus = field.focusedProperty().subscribe((before, now) -> focusChanged(now));
        return Subscription.combine(
                        entry.textProperty().subscribe((before, now) -> Platform.runLater(this::typed)),
                        entry.mistakeProperty().subscribe(mistake -> showMistake()),
                        focus)
                .and(popup::hide);
    }

    /// The field moves its caret after its text has changed.
    private void typed() {
        if (entry.textProperty().get().equals(asked)) {
            return;
        }
        asked = null;
        if (field.isFocused()) {
            help.typed(Math.min(field.getCaretPosition(), field.getLength()));
        } else {
            help.dismiss();
        }
        update();
    }

    private void update() {
        popup.update();
        speak();
    }

    /// The list never has the focus, so the field says what is in it.
    private void speak() {
        String offer = help.spoken();
        field.setAccessibleText(offer.isEmpty() ? usualName : usualName + ": " + offer);
    }

    private void showMistake() {
        field.pseudoClassStateChanged(MISTAKEN, help.mistake().isPresent());
        field.setAccessibleHelp(help.mistake().map(FilterHelp.Shown::sentence).orElse(usualHelp));
    }

    private void focusChanged(boolean focused) {
        if (!focused) {
            help.dismiss();
            entry.keep();
        }
        update();
    }

    private void pressed(KeyEvent event) {
        if (ASK.match(event)) {
            asked = field.getText();
            help.asked(field.getCaretPosition());
            update();
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown() && isDone(event)) {
            event.consume();
        }
    }

    private boolean isDone(KeyEvent event) {
        boolean offers = popup.isShowing() && !help.candidates().isEmpty();
        return switch (event.getCode()) {
            case DOWN, KP_DOWN -> offers && choose(1);
            case UP, KP_UP -> offers && choose(-1);
            case TAB -> offers && !event.isShiftDown() && accept();
            case ENTER -> offers && help.chosen() >= 0 ? accept() : keep();
            case ESCAPE -> popup.isShowing() && dismiss();
            default -> false;
        };
    }

    private boolean choose(int steps) {
        help.choose(steps);
        popup.choose();
        speak();
        return true;
    }

    private boolean accept() {
        field.positionCaret(help.accept());
        update();
        return true;
    }

    private void picked(int index) {
        help.choose(index - help.chosen());
        accept();
        field.requestFocus();
    }

    private boolean keep() {
        entry.keep();
        help.dismiss();
        update();
        return true;
    }

    private boolean dismiss() {
        help.dismiss();
        popup.hide();
        speak();
        return true;
    }
}
