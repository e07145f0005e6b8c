package divide.inspector.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Limits;
import divide.inspector.rpc.ServerMode;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.ui.fx.Entry;
import divide.inspector.ui.fx.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServerFormTest {
    private final ServerForm form = new ServerForm(new Messages(Locale.ENGLISH));

    private static void type(Entry<?> input, String text) {
        input.textProperty().set(text);
    }

    @Test
    void beginsWithTheDefaultsOnPort8000OfTheLoopbackAddress() {
        assertEquals(Optional.of(ServerSettings.DEFAULT.at("127.0.0.1", 8000)), form.settings());
        assertTrue(form.limits().areDefaults());
    }

    @Test
    void takesEverythingThatIsTyped() {
        type(form.host(), " ::1 ");
        type(form.port(), "0");
        form.modeProperty().set(ServerMode.ONE_AT_A_TIME);
        List<Entry<Integer>> limits = form.limits().all();
        for (int i = 0; i < limits.size(); i++) {
            type(limits.get(i), Integer.toString(i + 10));
        }
        ServerSettings typed = new ServerSettings(
                "::1",
                0,
                ServerMode.ONE_AT_A_TIME,
                new Limits(10, 11, 12),
                Duration.ofSeconds(13),
                Duration.ofSeconds(14),
                15);
        assertEquals(Optional.of(typed), form.settings());
    }

    @Test
    void hasNoSettingsWhileOneFieldIsWrong() {
        for (Entry<Integer> limit : form.limits().all()) {
            String before = limit.textProperty().get();
            type(limit, "0");
            assertEquals(Optional.empty(), form.settings());
            assertEquals(limit.problemProperty().get(), form.problem());
            assertEquals(1, form.limits().faults());
            type(limit, before);
        }
        assertEquals("", form.problem());
    }

    @Test
    void keepsEachLimitInItsRange() {
        type(form.limits().name(), "16777217");
        type(form.limits().frame(), "86401");
        type(form.limits().connections(), "1000001");
        assertEquals(3, form.limits().faults());
    }

    @Test
    void resetsTheLimitsAlone() {
        type(form.port(), "9000");
        type(form.limits().name(), "x");
        type(form.limits().idle(), "5");
        form.limits().reset();
        assertEquals(Optional.of(ServerSettings.DEFAULT.at("127.0.0.1", 9000)), form.settings());
    }

    @Test
    void knowsWhetherTheLimitsAreThoseOfSettings() {
        assertTrue(form.limits().areThoseOf(ServerSettings.DEFAULT.at("::1", 1)));
        type(form.limits().idle(), "5");
        assertFalse(form.limits().areThoseOf(ServerSettings.DEFAULT));
        type(form.limits().idle(), "");
        assertFalse(form.limits().areThoseOf(ServerSettings.DEFAULT));
    }
}
