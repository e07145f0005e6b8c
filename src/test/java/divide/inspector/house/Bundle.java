package divide.inspector.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One file of texts.
///
/// @param texts the texts under their keys
/// @param repeated the keys that stand there more than once
record Bundle(Map<String, String> texts, List<String> repeated) {
    private static final Pattern INDEX = Pattern.compile("\\{(\\d+)");
    private static final Pattern GAP = Pattern.compile("\\{\\d+(?:,(?!choice)[^{}]*)?}");

    /// The bundles in English, by their path without an ending.
    static List<String> names() {
        return Sources.below(Sources.RESOURCES, ".properties").stream()
                .map(file -> Sources.RESOURCES.relativize(file).toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    /// What the files of the other languages end in, before `.properties`. The one of English says no more than that
    /// there is English.
    static List<String> languages() {
        return Sources.below(Sources.RESOURCES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceFirst("^[^_]*_?(.*)\\.properties$", "$1"))
                .filter(suffix -> !suffix.isEmpty() && !suffix.equals("en"))
                .distinct()
                .toList();
    }

    static Bundle english(String name) {
        return read(name);
    }

    /// The texts of `name` in the language that `suffix` stands for.
    static Bundle in(String suffix, String name) {
        return read(name + "_" + suffix);
    }

    private static Bundle read(String name) {
        List<String> repeated = new ArrayList<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public Object put(Object key, Object value) {
                Object before = super.put(key, value);
                if (before != null) {
                    repeated.add((String) key);
                }
                return before;
            }
        };
        Path file = Sources.RESOURCES.resolve(name + ".properties");
        try {
            properties.load(new StringReader(Sources.text(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        Map<String, String> texts = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
        return new Bundle(texts, repeated);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /// What fills the text under `key`: `{0}`, `{1,number,0}`. What only chooses between words counts by its number,
    /// since one language has more forms than another.
    Set<String> gaps(String key) {
        String text = texts.get(key);
        Set<String> gaps =
                GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        INDEX.matcher(text).results().map(found -> found.group(1)).forEach(gaps::add);
        return gaps;
    }
}
