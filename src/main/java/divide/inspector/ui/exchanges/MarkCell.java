package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;

/// The glyph of a row's mark: told by shape, by colour, and in words to those who point at it or listen.
final class MarkCell extends RowCell {
    private final RowTexts texts;
    private final Tooltip words = new Tooltip();

    MarkCell(RowTexts texts) {
        super(texts::glyph);
        this.texts = texts;
        words.textProperty().bind(accessibleTextProperty());
    }

    @Override
    void show(ExchangeRow row) {
        setAccessibleText(texts.mark(row));
        setTooltip(words);
        for (Mark mark : Mark.values()) {
            pseudoClassStateChanged(pseudoClass(mark), mark == row.exchange().mark());
        }
    }

    private static PseudoClass pseudoClass(Mark mark) {
        return PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT));
    }
}
