package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchRefusalTest {
    private static final String I32 = "from -2147483648 to 2147483647.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--serve",
                "--call",
                "--target",
                "--snapshot",
                "--theme",
                "--size",
                "--settings",
                "--explain",
                "--as"
            })
    void refusesMissingAndEmptyValue(String option) {
        for (var arg : List.of(option, option + "=")) {
            assertTrue(sentence(arg).startsWith(option + " needs a value: " + option + "="), arg);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--print", "--exit", "--help", "--version"})
    void refusesValueOfFlag(String option) {
        for (var value : List.of("1", "", "true")) {
            assertEquals(option + " takes no value.", sentence(option + "=" + value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--serve=1",
                "--target=a:1",
                "--print",
                "--snapshot=a.png",
                "--theme=dark",
                "--size=800x600",
                "--settings=none",
                "--exit",
                "--explain=00",
                "--as=request",
                "--help",
                "--version"
            })
    void refusesRepetitionOfAllButCall(String option) {
        var name = option.split("=", -1)[0];
        assertEquals(name + " is given more than once.", sentence(option, option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sreve=1", "--Serve=1", "--", "--=1", "---print", "--print "})
    void refusesUnknownOption(String arg) {
        var name = arg.split("=", -1)[0];
        assertEquals("Unknown option " + name + ": see --help.", sentence(arg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "-h", "serve", "200,100", " --print", "/help", "\u2013\u2013print"})
    void refusesPositionalWord(String arg) {
        var expected = "Unknown argument \"" + arg + "\": options are written --name=value, see --help.";
        assertEquals(expected, sentence(arg));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+5", " 5", "5 ", "5.0", "1e3", "0x10", "1_000", "\u0665", "\uff15", "--5", "-", "\u22125", "5L"
            })
    void refusesNumberThatIsNotPlainDecimal(String number) {
        var expected = "--call: \"" + number + "\" is not a whole number in decimal digits, " + I32;
        assertEquals(expected, sentence("--call=" + number));
        assertEquals(expected, sentence("--call=1," + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "9223372036854775808", "99999999999999999999"})
    void refusesCallOutsideI32(String number) {
        var expected = "--call: " + number + " is outside the range " + I32;
        assertEquals(expected, sentence("--call=" + number));
        assertEquals(expected, sentence("--call=0," + number));
    }

    @ParameterizedTest
    @CsvSource({
        "--serve=-1, 0 to 65535",
        "--serve=65536, 0 to 65535",
        "--target=a:0, 1 to 65535",
        "--target=a:65536, 1 to 65535",
        "--size=319x600, 320 to 8192",
        "--size=8193x600, 320 to 8192",
        "--size=800x239, 240 to 8192",
        "--size=800x8193, 240 to 8192"
    })
    void refusesNumberOutsideItsRange(String arg, String range) {
        assertTrue(sentence(arg).endsWith(" is outside the range from " + range + "."), () -> sentence(arg));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "1,", ",1"})
    void refusesCallWithEmptyNumber(String value) {
        assertEquals("--call: \"\" is not a whole number in decimal digits, " + I32, sentence("--call=" + value));
    }

    @Test
    void refusesCallWithThreeNumbers() {
        assertEquals("--call: \"1,2,3\" is not one number or two with a comma between.", sentence("--call=1,2,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":8000", "a b:1", "http://a:1", "me@a:1", "a]:1", "[a:1", "a:b:1", " a:1"})
    void refusesTargetThatIsNoHostAndPort(String value) {
        assertEquals(
                "--target: \"" + value + "\" is not a host and a port, such as localhost:8000.",
                sentence("--target=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8001", "8001:8000", ":", "8001:"})
    void refusesProxyThatIsNoPortHostAndPort(String value) {
        assertEquals(
                "--proxy: \"" + value + "\" is not a port, a host and a port, such as 8001:localhost:8000.",
                sentence("--proxy=" + value));
    }

    @Test
    void refusesWhatIsWrongWithAPartOfAProxy() {
        assertEquals(
                "--proxy: \"x\" is not a whole number in decimal digits, from 0 to 65535.",
                sentence("--proxy=x:localhost:8000"));
        assertEquals("--proxy: 65536 is outside the range from 0 to 65535.", sentence("--proxy=65536:localhost:8000"));
        assertEquals("--proxy: 0 is outside the range from 1 to 65535.", sentence("--proxy=8001:localhost:0"));
        assertEquals(
                "--proxy: \"a b:1\" is not a host and a port, such as localhost:8000.", sentence("--proxy=1:a b:1"));
        assertEquals(
                "--proxy: \"::1:8000\" has an IPv6 address without brackets, write [::1]:8000.",
                sentence("--proxy=1:::1:8000"));
    }

    @Test
    void refusesIp6TargetWithoutBrackets() {
        assertEquals(
                "--target: \"::1:8000\" has an IPv6 address without brackets, write [::1]:8000.",
                sentence("--target=::1:8000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]:1", "[localhost]:1", "[127.0.0.1]:1", "[[::1]]:1", "[::1::]:1"})
    void refusesOtherThanIp6InBrackets(String value) {
        assertEquals(
                "--target: \"" + value + "\" has brackets around something that is not an IPv6 address.",
                sentence("--target=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a:http", "[::1]:", "a:+1"})
    void refusesTargetWithoutPortNumber(String value) {
        assertTrue(sentence("--target=" + value).endsWith("decimal digits, from 1 to 65535."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"800", "800X600", "800x600x1", "800*600"})
    void refusesSizeThatIsNotTwoNumbers(String value) {
        assertEquals(
                "--size: \"" + value + "\" is not a width and a height, such as 1280x800.",
                sentence("--size=" + value));
    }

    @ParameterizedTest
    @CsvSource({
        "--theme, Dark, 'system, light, dark, high-contrast'",
        "--theme, blue, 'system, light, dark, high-contrast'",
        "--as, Request, 'request, response'",
        "--as, req, 'request, response'"
    })
    void refusesWordThatIsNoChoice(String option, String word, String choices) {
        assertEquals(option + ": \"" + word + "\" is none of: " + choices + ".", sentence(option + "=" + word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "png", ".png", "dir/.png", "a.png/", "/"})
    void refusesSnapshotThatIsNoPngFile(String value) {
        assertEquals("--snapshot: \"" + value + "\" is not the name of a .png file.", sentence("--snapshot=" + value));
    }

    @Test
    void refusesNameThatNoFileCanHave() {
        assertEquals("--settings: \"a\\u{0}b\" can't be the name of a file here.", sentence("--settings=a\0b"));
    }

    @Test
    void refusesToExplainFileWithoutName() {
        assertEquals("--explain: no file is named after the @.", sentence("--explain=@"));
    }

    @ParameterizedTest
    @CsvSource({
        "'00 0g', 5, g",
        "0x00, 2, x",
        "'00,00', 3, ','",
        "\u0660\u0660, 1, \u0660",
        "00\ud83d\ude00, 3, \ud83d\ude00"
    })
    void namesColumnOfBadHexDigit(String hex, int column, String found) {
        assertEquals(
                "--explain: at column " + column + " of the hex stands \"" + found + "\", which is not a hex digit.",
                sentence("--explain=" + hex));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "'00 0 ', 5"})
    void namesColumnOfMissingHexDigit(String hex, int column) {
        assertEquals(
                "--explain: at column " + column + " of the hex the second digit of the last byte is missing.",
                sentence("--explain=" + hex));
    }

    @Test
    void refusesHexWithoutDigits() {
        assertEquals("--explain: \"  \" has no hex digits.", sentence("--explain=  "));
    }

    @Test
    void refusesAsWithoutExplain() {
        assertEquals(
                "--as says what --explain reads and means nothing without it.", sentence("--as=request", "--exit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--serve=1",
                "--call=1",
                "--target=a:1",
                "--print",
                "--snapshot=a.png",
                "--theme=dark",
                "--size=800x600",
                "--settings=none",
                "--exit"
            })
    void refusesExplainWithWindowOption(String option) {
        var name = option.split("=", -1)[0];
        assertEquals(
                name + " is for the window and can't stand together with --explain, which opens none.",
                sentence("--explain=00", option));
    }

    @Test
    void refusesMalformedOptionBesideHelp() {
        assertEquals("--exit takes no value.", sentence("--help", "--exit=1"));
        assertTrue(sentence("--help", "--serve=x").startsWith("--serve: "));
        assertTrue(sentence("--version", "--explain=x").startsWith("--explain: "));
    }

    @Test
    void sentenceStaysOnOneShortLine() {
        var sentence = sentence("a\r\nb\u2028\u202e" + "c".repeat(1000));
        assertTrue(sentence.startsWith("Unknown argument \"a\\u{d}\\u{a}b\\u{2028}\\u{202e}ccc"), sentence);
        assertTrue(sentence.length() < 200, sentence);
    }

    @Test
    void namesOptionApartFromSentence() {
        assertEquals("--serve", refusal("--serve=x").option());
    }

    private static String sentence(String... args) {
        return refusal(args).getMessage();
    }

    private static LaunchOptionException refusal(String... args) {
        return assertThrows(LaunchOptionException.class, () -> LaunchOptions.parse(List.of(args)));
    }
}
