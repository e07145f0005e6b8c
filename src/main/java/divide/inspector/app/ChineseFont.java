package divide.inspector.app;

import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.Glyphs;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.function.Supplier;

/// Says where a font with Chinese characters is to be had when the window speaks Chinese and the machine has none.
/// JavaFX thread only.
///
/// @param background looks which system this is
/// @param tasks shows what there is to say
record ChineseFont(Background background, Tasks tasks) {
    private static final Logger LOG = System.getLogger(ChineseFont.class.getName());

    /// Two characters that every Chinese font has.
    private static final String ONE = "\u4e2d";

    private static final String OTHER = "\u6587";

    /// Looks whether there is one, if the language of `locale` needs it.
    void check(Locale locale) {
        if (isMissing(locale)) {
            background.run("fonts", FontAdvice::ofThisMachine, this::say, ChineseFont::failed);
        }
    }

    private static boolean isMissing(Locale locale) {
        return locale.getLanguage().equals("zh") && !Glyphs.areThere(ONE, OTHER);
    }

    /// In English: in Chinese nobody could read it.
    private void say(FontAdvice advice) {
        Messages english = new Messages(Locale.ENGLISH);
        Supplier<String> words = () -> advice.words(english);
        LOG.log(Level.WARNING, words);
        tasks.say(Notice.trouble(words));
    }

    private static void failed(Exception why) {
        LOG.log(Level.WARNING, "the system can't be told", why);
    }
}
