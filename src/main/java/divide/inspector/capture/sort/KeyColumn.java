package divide.inspector.capture.sort;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.FrameReader;

/// One key of an order: what exchanges have in its column, as a text and a number that are in the key's direction. One
/// thread at a time.
final class KeyColumn {
    private final boolean isDescending;
    private final TextRanks texts = new TextRanks();
    private final KeyReader reader;
    private int[] ranks = {};

    KeyColumn(ExchangeStore store, SortKey key, Summarizer summarizer, FrameReader frames) {
        this.isDescending = key.isDescending();
        this.reader = new KeyReader(store, key.column(), summarizer, frames, texts);
    }

    /// Reads what the exchange at `index` has here; returns whether it is still there.
    boolean read(Stretch stretch, int index) {
        return reader.read(stretch, index);
    }

    /// Whether what was read may be different later.
    boolean isOpen() {
        return reader.isOpen();
    }

    /// The id of the text that was read.
    int text() {
        return reader.text();
    }

    /// The number that was read.
    long value() {
        if (reader.text() == KeyReader.NOTHING) {
            return 0;
        }
        return isDescending ? ~reader.number() : reader.number();
    }

    /// Has [#rank] know all texts that were read so far.
    void rankTexts() {
        ranks = texts.ranks();
    }

    /// The place of a text, by its id, among the others.
    int rank(int text) {
        if (text == KeyReader.NOTHING) {
            return Integer.MAX_VALUE;
        }
        return isDescending ? -ranks[text] : ranks[text];
    }
}
