package divide.inspector.protocol;

import java.util.Locale;
import java.util.ResourceBundle;

/// Finds the texts of a language. Any thread.
public final class Bundles {
    private Bundles() {}

    /// The texts of `locale` in the bundle `name`, or English ones where there are none.
    ///
    /// The JDK would rather fall back to the language of the JVM, and the control that tells it not to isn't
    /// allowed in named modules. So every bundle has an `_en` file, even if it is empty: without it English would
    /// count as missing too, and give way to the JVM's language.
    public static ResourceBundle of(String name, Locale locale) {
        ResourceBundle found = ResourceBundle.getBundle(name, locale, Bundles.class.getModule());
        boolean isAskedFor = found.getLocale().getLanguage().equals(locale.getLanguage());
        return isAskedFor ? found : ResourceBundle.getBundle(name, Locale.ENGLISH, Bundles.class.getModule());
    }
}
