package divide.inspector.ui.session;

import divide.inspector.ui.fx.Regions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the window speaks, as a user chooses it.
public enum Language {
    /// The one of the system.
    SYSTEM("system"),
    /// English.
    ENGLISH("en"),
    /// Simplified Chinese.
    CHINESE("zh-CN");

    /// Kept from the beginning: a choice changes the default of the process.
    private static final Locale OF_SYSTEM = Locale.getDefault();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// How it is written in settings and options: a language tag, or `system`.
    public String tag() {
        return tag;
    }

    /// The language that `tag` stands for: one of ours in any region or script, as in `zh`, `zh-Hans` and `en_GB`.
    public static Optional<Language> of(String tag) {
        String spoken = spoken(tag.replace('_', '-'));
        return Arrays.stream(values())
                .filter(language -> spoken(language.tag).equals(spoken))
                .findFirst();
    }

    private static String spoken(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /// The language, with numbers and times as they are written in `region`.
    ///
    /// @param region an ISO 3166 code; nothing: as where the language comes from
    public Locale locale(String region) {
        Locale own = Locale.forLanguageTag(tag);
        boolean isOfSystem = this == SYSTEM || own.getLanguage().equals(OF_SYSTEM.getLanguage());
        return Regions.write(isOfSystem ? OF_SYSTEM : own, region);
    }
}
