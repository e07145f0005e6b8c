package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void isSaidAnewInAnotherLanguage() {
        Sentence sentence = new Sentence(messages);
        List<String> heard = new ArrayList<>();
        sentence.textProperty().subscribe(text -> heard.add(text));
        sentence.say(() -> messages.text("log.close.button"));
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        sentence.silence();
        assertEquals(List.of("", "Close", "\u5173\u95ed", ""), heard);
    }

    @Test
    void anEntryIsRefusedAnewInAnotherLanguage() {
        Entry<String> entry =
                new Entry<>(" odd ", text -> new Typed.Refused<>(messages.text("call.host.word", text)), messages);
        List<String> heard = new ArrayList<>();
        entry.problemProperty().subscribe(text -> heard.add(text));
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        assertEquals(
                List.of(
                        "\"odd\" is no host. Type a name or an address; the port has a field of its own.",
                        "\"odd\" \u4e0d\u662f\u4e3b\u673a\u3002\u8bf7\u8f93\u5165\u540d\u79f0\u6216\u5730\u5740\uff1b\u7aef\u53e3\u6709\u5355\u72ec\u7684\u8f93\u5165\u6846\u3002"),
                heard);
    }

    @Test
    void speaksEnglishWhereThereAreNoTexts() {
        messages.speak(Locale.SIMPLIFIED_CHINESE);
        messages.speak(Locale.FRENCH);
        assertEquals("Close", messages.text("log.close.button"));
        assertEquals(Locale.ENGLISH, messages.locale());
    }
}
