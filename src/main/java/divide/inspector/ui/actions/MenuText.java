package divide.inspector.ui.actions;

import java.util.regex.Pattern;
import javafx.scene.control.MenuItem;

/// What a menu's item is called, without the mark of the letter that chooses it in an open menu.
final class MenuText {
    /// Where the letter is none of the word's, as in languages without an alphabet, it stands behind it.
    private static final Pattern LETTER_APART = Pattern.compile("\\s*\\(_\\w\\)");

    private static final Pattern MARK = Pattern.compile("_(.)");

    private MenuText() {}

    static String of(MenuItem item) {
        String text = item.getText() == null ? "" : item.getText();
        return item.isMnemonicParsing() ? plain(text) : text;
    }

    /// `text` as it reads in an open menu. Two underscores stand for one.
    static String plain(String text) {
        return MARK.matcher(LETTER_APART.matcher(text).replaceAll("")).replaceAll("$1");
    }
}
