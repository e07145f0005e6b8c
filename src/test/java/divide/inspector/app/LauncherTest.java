package divide.inspector.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.ui.fx.Regions;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Launch.Window> windows = new ArrayList<>();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restoreTheLanguage() {
        Locale.setDefault(before);
    }

    @Test
    void printsHelp() {
        assertEquals(0, run("--help"));
        assertEquals(LaunchWords.ofThisProcess().help() + "\n", out.toString(UTF_8));
        assertEquals("", err.toString(UTF_8));
    }

    @Test
    void printsVersion() {
        assertEquals(0, run("--version"));
        assertEquals(LaunchWords.ofThisProcess().version() + "\n", out.toString(UTF_8));
    }

    @Test
    void helpsInTheLanguageThatIsAskedFor() {
        assertEquals(0, run("--language=zh-CN", "--help"));
        assertTrue(out.toString(UTF_8).startsWith("Divide Inspector \u9010\u5b57\u8282"), out.toString(UTF_8));
    }

    @Test
    void writesNumbersAsInTheRegionThatIsAskedFor() {
        Locale.setDefault(Locale.US);
        assertEquals(0, run("--language=en-DE", "--version"));
        assertEquals("DE", Regions.ofUser());
        assertEquals(0, run("--language=zh", "--version"));
        assertEquals("DE", Regions.ofUser());
    }

    @Test
    void refusesInTheLanguageThatIsAskedForLater() {
        assertEquals(2, run("--serve=70000", "--language=zh-CN"));
        assertEquals(
                "--serve\uff1a70000 \u8d85\u51fa 0 \u5230 65535 \u7684\u8303\u56f4\u3002",
                err.toString(UTF_8).strip());
    }

    @Test
    void refusesALanguageThatItDoesNotSpeak() {
        assertEquals(2, run("--language=system"));
        assertEquals(
                "--language: \"system\" is none of: en, zh-CN.",
                err.toString(UTF_8).strip());
    }

    /// The sentence follows the language; what programs look for doesn't, and the text reads back.
    @Test
    void explainsInTheLanguageThatIsAskedFor() {
        String bad = "00000006646976696465000000050100000";
        assertEquals(1, run("--language=zh-CN", "--explain=" + bad + "00200"));
        String text = out.toString(UTF_8);
        assertTrue(text.startsWith("# \u8bf7\u6c42\uff0c20 \u5b57\u8282"), text);
        assertTrue(text.contains("\n# error ?: \u8bf7\u6c42\u4e4b\u540e\u5269\u4f59 1 \u5b57\u8282"), text);
    }

    @Test
    void refusesInOneLineWithStatusTwo() {
        assertEquals(2, run("--serve=70000"));
        assertEquals(
                "--serve: 70000 is outside the range from 0 to 65535.",
                err.toString(UTF_8).strip());
        assertEquals("", out.toString(UTF_8));
        assertEquals(List.of(), windows);
    }

    @Test
    void refusesFileThatCannotBeReadWithStatusTwo() {
        assertEquals(2, run("--explain=@no such file"));
        assertEquals(
                "--explain: there is no file \"no such file\".",
                err.toString(UTF_8).strip());
    }

    @Test
    void explainsWithItsStatus() {
        assertEquals(1, run("--explain=03"));
        assertTrue(out.toString(UTF_8).startsWith("# response, 1 byte: "), out.toString(UTF_8));
    }

    @Test
    void leavesWindowToWhomItWasGiven() {
        assertEquals(7, run("--exit"));
        assertEquals(List.of(true), windows.stream().map(Launch.Window::exits).toList());
        assertEquals(7, run());
        assertEquals(Launch.Window.plain(), windows.getLast());
    }

    private int run(String... args) {
        var launcher = new Launcher(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                asked -> {
                    windows.add(asked);
                    return 7;
                });
        return launcher.run(List.of(args));
    }
}
