package divide.inspector.ui.fx;

import java.util.Locale;

/// Where a language is spoken and where its user lives are two things: who reads English in Germany writes 1.234,5.
public final class Regions {
    /// Says in a language tag that only numbers and times are as in another region (Unicode's UTS 35). What is asked
    /// for the region proper, as fonts for Chinese are, stays right.
    private static final String OVERRIDE = "rg";

    /// That the whole of a region is meant.
    private static final String WHOLE = "zzzz";

    private Regions() {}

    /// Where numbers and times are written as in `locale`: an ISO 3166 code, or nothing where it doesn't say. Any
    /// thread.
    public static String of(Locale locale) {
        String region = locale.getUnicodeLocaleType(OVERRIDE);
        return region == null ? locale.getCountry() : region.replace(WHOLE, "").toUpperCase(Locale.ROOT);
    }

    /// Where this process's user lives: systems have a setting for it beside the language. Any thread.
    public static String ofUser() {
        return of(Locale.getDefault(Locale.Category.FORMAT));
    }

    /// `spoken`, with numbers and times as they are written in `country`, an ISO 3166 code or nothing. Any thread.
    public static Locale write(Locale spoken, String country) {
        return country.isEmpty() || country.equals(spoken.getCountry())
                ? spoken
                : new Locale.Builder()
                        .setLocale(spoken)
                        .setUnicodeLocaleKeyword(OVERRIDE, country + WHOLE)
                        .build();
    }
}
