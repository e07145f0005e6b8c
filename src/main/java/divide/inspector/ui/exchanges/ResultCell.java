package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Outcome;
import java.util.Locale;
import javafx.css.PseudoClass;

/// What came of a call: a value, an error's message, what went wrong, or what is awaited look different.
final class ResultCell extends RowCell {
    ResultCell(RowTexts texts) {
        super(texts::result);
    }

    @Override
    void show(ExchangeRow row) {
        for (Outcome outcome : Outcome.values()) {
            pseudoClassStateChanged(pseudoClass(outcome), outcome == row.outcome());
        }
    }

    private static PseudoClass pseudoClass(Outcome outcome) {
        return PseudoClass.getPseudoClass(outcome.name().toLowerCase(Locale.ROOT));
    }
}
