package divide.inspector.ui.fx;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys whose [#getDisplayText] is what people write, as `Ctrl+Enter`, where JavaFX draws what is printed on a key, as
/// `Ctrl+↵`. On a Mac people write the symbols, and everything stays as it is.
///
/// Menus draw that text themselves, so an accelerator has to be of this kind to read well in them.
public final class WrittenKeys extends KeyCombination {
    private static final boolean SYMBOLS = System.getProperty("os.name", "").startsWith("Mac");

    private final KeyCombination keys;

    private WrittenKeys(KeyCombination keys) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys;
    }

    /// `keys` as people write them on this system. Any thread.
    public static String text(KeyCombination keys) {
        String drawn = keys.getDisplayText();
        return SYMBOLS ? drawn : inWords(drawn);
    }

    /// `drawn` by JavaFX, in words.
    static String inWords(String drawn) {
        return drawn.replace("↵", "Enter").replace("Back Space", "Backspace");
    }

    /// Keys that do as `keys` and say how people write them: the same ones, where they do so already. Any thread.
    public static KeyCombination of(KeyCombination keys) {
        return text(keys).equals(keys.getDisplayText()) ? keys : new WrittenKeys(keys);
    }

    /// The keys that `keys` were made [#of]. Any thread.
    public static KeyCombination bare(KeyCombination keys) {
        return keys instanceof WrittenKeys written ? written.keys : keys;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return text(keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenKeys written && keys.equals(written.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
