package divide.inspector.ui.exchanges;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import divide.inspector.ui.fx.Watched;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.Annotations;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// The glyph of a row's mark, and beside it the one of what the user says of the exchange: told by shape, by colour,
/// and in words to those who point at it or listen.
final class MarkCell extends RowCell {
    private static final double TOOLTIP_WIDTH = 480;

    private final RowTexts texts;
    private final Annotations annotations;
    private final Label flag = new Label();

    MarkCell(RowTexts texts, Annotations annotations) {
        super(texts::glyph);
        this.texts = texts;
        this.annotations = annotations;
        flag.getStyleClass().add("flag");
        setContentDisplay(ContentDisplay.RIGHT);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> explain());
        annotations.changesProperty().when(Watched.inScene(this)).subscribe(changes -> showAnnotation(getItem()));
    }

    /// A tooltip is a window of its own: it is made for those cells that somebody points at.
    private void explain() {
        if (getTooltip() == null) {
            Tooltip words = new Tooltip();
            words.setWrapText(true);
            words.setOnShowing(event -> words.setMaxWidth(Zoom.pixels(this, TOOLTIP_WIDTH)));
            words.textProperty().bind(accessibleTextProperty());
            setTooltip(words);
        }
    }

    private void showAnnotation(ExchangeRow row) {
        Annotation annotation = row == null ? Annotation.NONE : annotations.of(row.number());
        flag.setText(texts.flag(annotation));
        setGraphic(annotation.equals(Annotation.NONE) ? null : flag);
        setAccessibleText(row == null ? null : texts.said(row, annotation));
    }

    @Override
    void show(ExchangeRow row) {
        showAnnotation(row);
        for (Mark mark : Mark.values()) {
            pseudoClassStateChanged(pseudoClass(mark), mark == row.exchange().mark());
        }
    }

    private static PseudoClass pseudoClass(Mark mark) {
        return PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT));
    }
}
