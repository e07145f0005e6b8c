package divide.inspector.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Style sheets whose lengths are multiplied. Only what is written in `px` is a length; what is written in `em` follows
/// the size of its font by itself. JavaFX thread only.
final class ScaledSheets {
    private static final Pattern DECLARATION = Pattern.compile("(-fx-[\\w-]+)\\s*:([^;{}]*px[^;{}]*)");
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.-])(-?[0-9]*\\.?[0-9]+)px");
    private static final String FONT_SIZE = "font-size";
    private static final String DATA = "data:text/css;base64,";

    /// Up to here a length is the thickness of a line, which has to stay whole.
    private static final double THICK = 2;

    /// A scaled sheet's address, by size and by the address of what it was made of.
    private final Map<Integer, Map<String, String>> made = new HashMap<>();

    private final Map<String, String> origins = new HashMap<>();

    /// The sheet with all lengths multiplied.
    ///
    /// @param url of a style sheet, or of one that was scaled here before
    /// @param percent how large it is to be, 100 being as it was written
    String at(String url, int percent) {
        String origin = origins.getOrDefault(url, url);
        return percent == Zoom.USUAL
                ? origin
                : made.computeIfAbsent(percent, size -> new HashMap<>())
                        .computeIfAbsent(origin, sheet -> make(sheet, percent));
    }

    private String make(String origin, int percent) {
        byte[] sheet = scaled(text(origin), percent).getBytes(StandardCharsets.UTF_8);
        String url = DATA + Base64.getEncoder().encodeToString(sheet);
        origins.put(url, origin);
        return url;
    }

    private static String text(String url) {
        try (InputStream sheet = URI.create(url).toURL().openStream()) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(url + " can't be read", broken);
        }
    }

    /// `sheet` with each length multiplied.
    static String scaled(String sheet, int percent) {
        return DECLARATION.matcher(sheet).replaceAll(found -> found.group(1) + ":" + scaled(found, percent));
    }

    private static String scaled(MatchResult declaration, int percent) {
        boolean isFont = declaration.group(1).contains(FONT_SIZE);
        return LENGTH.matcher(declaration.group(2)).replaceAll(found -> {
            double length = Double.parseDouble(found.group(1));
            return (isFont ? length * percent / Zoom.USUAL : whole(length, percent)) + "px";
        });
    }

    /// Half pixels make blurred edges.
    private static double whole(double length, int percent) {
        double factor = (double) percent / Zoom.USUAL;
        return Math.abs(length) <= THICK ? length * Math.max(1, Math.round(factor)) : Math.round(length * factor);
    }
}
