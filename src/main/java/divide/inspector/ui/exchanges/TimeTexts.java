package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.WallClock;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.TimeMode;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/// The times of rows, counted from what the user wants them to. JavaFX thread only.
///
/// @param mode what they are counted from
/// @param zone where times of day hold
record TimeTexts(
        ExchangesModel model, ObjectProperty<TimeMode> mode, Messages messages, WallClock wallClock, ZoneId zone) {
    private static final int MICROSECONDS = 6;

    /// What stands above them.
    ObservableValue<String> title() {
        return mode.map(
                now -> messages.text("exchanges.time.column." + now.name().toLowerCase(Locale.ROOT)));
    }

    /// When the first byte of the request came.
    String time(ExchangeRow row) {
        return switch (mode.get()) {
            case OF_DAY ->
                messages.figures().timeOfDay().format(wallClock.at(first(row)).atZone(zone));
            case SINCE_START -> seconds(first(row) - model.start());
            case SINCE_ROW_ABOVE ->
                model.rowAbove(row)
                        .map(above -> seconds(first(row) - first(above)))
                        .orElseGet(() -> messages.text("exchanges.nothing.text"));
        };
    }

    private static long first(ExchangeRow row) {
        return row.exchange().times().requestFirst();
    }

    private String seconds(long nanos) {
        return messages.figures().seconds(nanos, MICROSECONDS);
    }
}
