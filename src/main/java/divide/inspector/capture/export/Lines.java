package divide.inspector.capture.export;

import divide.inspector.wire.Hex;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Writes exchanges as lines of cells. One thread at a time.
abstract class Lines {
    final StringBuilder text = new StringBuilder();

    /// What stands before all exchanges.
    abstract void head(List<Column> columns);

    /// Begins the cell of a column.
    abstract void begin(String column, boolean isFirst);

    abstract void endLine();

    /// There is no such thing in this exchange.
    abstract void none();

    /// Text that peers or users chose.
    abstract void text(String chosen);

    /// Text of this program's own, without anything that would need quotes.
    abstract void word(String word);

    abstract void real(float value);

    abstract void findings(List<Found> found);

    void line(List<Column> columns, ExportRow row) {
        for (int i = 0; i < columns.size(); i++) {
            begin(columns.get(i).name(), i == 0);
            columns.get(i).cell().write(row, this);
        }
        endLine();
    }

    void number(long number) {
        text.append(number);
    }

    void flag(boolean holds) {
        text.append(holds);
    }

    void hex(Bytes frame) {
        word(Hex.stream(frame.array(), frame.from(), frame.length()));
    }

    void numberOrNone(OptionalLong number) {
        number.ifPresentOrElse(this::number, this::none);
    }

    void textOrNone(Optional<String> chosen) {
        chosen.ifPresentOrElse(this::text, this::none);
    }

    void wordOrNone(Optional<String> word) {
        word.ifPresentOrElse(this::word, this::none);
    }
}
