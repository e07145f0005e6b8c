package divide.inspector.ui.call;

import javafx.scene.control.ListCell;

/// Says what the list is for, whichever call is chosen.
final class HistoryButtonCell extends ListCell<HistoryEntry> {
    private final String words;

    HistoryButtonCell(String words) {
        this.words = words;
        setText(words);
    }

    @Override
    protected void updateItem(HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(words);
    }
}
