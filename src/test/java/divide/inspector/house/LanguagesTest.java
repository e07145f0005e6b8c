package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Every language has every text, with the same gaps.
class LanguagesTest {
    private static final List<String> LANGUAGES = Bundle.languages();

    /// Two English words in a row.
    private static final Pattern ENGLISH = Pattern.compile("(?<![-=@{a-z.])\\b[a-z]{2,} [a-z]{2,}\\b");

    /// A name between angle brackets, quotes or in capitals is one on the wire or of another program.
    private static final Pattern NAMES = Pattern.compile("Help > .*Lua Plugins|divide 200, error.*|not source:call");

    private static final Pattern LETTER = Pattern.compile("_(.)");

    private record Pair(String name, String language) {
        Bundle english() {
            return Bundle.english(name);
        }

        Bundle translated() {
            return Bundle.in(language, name);
        }
    }

    private static Stream<Pair> pairs() {
        return Bundle.names().stream().flatMap(name -> LANGUAGES.stream().map(language -> new Pair(name, language)));
    }

    private static Stream<String> files() {
        return Bundle.names().stream()
                .flatMap(name ->
                        Stream.concat(Stream.of(name), LANGUAGES.stream().map(each -> name + "_" + each)));
    }

    @Test
    void everyLanguageIsFound() {
        assertEquals(List.of("zh"), LANGUAGES);
    }

    @Test
    void everyBundleIsFound() {
        assertEquals(
                List.of("app/launch", "capture/filter", "protocol/words", "rpc/failures", "ui/messages"),
                Bundle.names());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyLanguageHasTheKeysOfEnglishAndNoOthers(Pair pair) {
        assertEquals(pair.english().keys(), pair.translated().keys());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyTextHasTheGapsOfTheEnglishOne(Pair pair) {
        Bundle english = pair.english();
        Bundle translated = pair.translated();
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> actual = new TreeMap<>();
        english.keys().stream().filter(translated.keys()::contains).forEach(key -> {
            expected.put(key, english.gaps(key));
            actual.put(key, translated.gaps(key));
        });
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyStandsTwice(String file) {
        assertEquals(List.of(), Bundle.english(file).repeated());
    }

    /// A single quote would be swallowed, and with it the gaps up to the next one.
    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsAPatternWithDoubledQuotes(String file) {
        List<String> broken = new ArrayList<>();
        Bundle.english(file).texts().forEach((key, text) -> {
            if (!isPattern(text) || text.replace("''", "").contains("'")) {
                broken.add(key);
            }
        });
        assertEquals(List.of(), broken);
    }

    /// FXML takes its texts as they are.
    @ParameterizedTest
    @ValueSource(strings = {"ui/messages", "ui/messages_zh"})
    void textsOfTheFxmlHaveNoQuotesAndNoGaps(String file) {
        Map<String, String> texts = new TreeMap<>(Bundle.english(file).texts());
        texts.keySet().retainAll(TextsTest.keysOfTheFxml());
        texts.values().removeIf(text -> !text.contains("'") && !text.contains("{"));
        assertEquals(Map.of(), texts);
    }

    /// Two items of one menu that share a letter take turns, and neither is chosen at once.
    @ParameterizedTest
    @ValueSource(strings = {"ui/messages", "ui/messages_zh"})
    void noTwoItemsOfAMenuHaveTheSameLetter(String file) throws Exception {
        Map<String, String> texts = Bundle.english(file).texts();
        NodeList menus = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Sources.FXML.resolve("Shell.fxml").toFile())
                .getElementsByTagName("Menu");
        List<String> shared = IntStream.range(0, menus.getLength())
                .mapToObj(menus::item)
                .flatMap(menu -> shared(letters(menu, texts)))
                .toList();
        assertEquals(List.of(), shared);
    }

    /// The keys of a menu's items by the letters that choose them.
    private static Map<String, List<String>> letters(Node menu, Map<String, String> texts) {
        NodeList items = ((Element) menu).getElementsByTagName("*");
        return IntStream.range(0, items.getLength())
                .mapToObj(items::item)
                .map(Element.class::cast)
                .filter(item -> item.getParentNode() == menu || isItemOf(item, menu))
                .map(item -> item.getAttribute("text").replace("%", ""))
                .filter(key -> LETTER.matcher(texts.getOrDefault(key, "")).find())
                .collect(Collectors.groupingBy(key -> {
                    Matcher letter = LETTER.matcher(texts.get(key));
                    return letter.find() ? letter.group(1).toLowerCase(Locale.ROOT) : "";
                }));
    }

    private static boolean isItemOf(Element item, Node menu) {
        return item.getParentNode().getNodeName().equals("items")
                && item.getParentNode().getParentNode() == menu;
    }

    private static Stream<String> shared(Map<String, List<String>> letters) {
        return letters.values().stream().filter(keys -> keys.size() > 1).map(List::toString);
    }

    private static boolean isPattern(String text) {
        try {
            return new MessageFormat(text).getFormats() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void noTextIsLeftInEnglish(Pair pair) {
        List<String> english = pair.translated().texts().entrySet().stream()
                .filter(text -> ENGLISH.matcher(NAMES.matcher(text.getValue()).replaceAll(""))
                        .find())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), english);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aTextIsEmptyWhereTheEnglishOneIs(Pair pair) {
        Bundle translated = pair.translated();
        pair.english()
                .texts()
                .forEach((key, text) -> assertTrue(
                        text.isBlank()
                                == translated.texts().getOrDefault(key, "").isBlank(),
                        key));
    }
}
