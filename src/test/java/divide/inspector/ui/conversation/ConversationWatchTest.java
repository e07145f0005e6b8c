package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Conversation;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Readings of a conversation in the background.
class ConversationWatchTest {
    private final Screen screen = new Screen();
    private final LiveFeed feed = new LiveFeed(screen);
    private final List<String> told = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();

    private ConversationWatch watch(RuntimeException mistake) {
        return new ConversationWatch(
                1,
                around -> {
                    synchronized (asked) {
                        asked.add(around);
                    }
                    return read(mistake);
                },
                new Background(screen),
                feed,
                found -> told.add("read " + found),
                () -> told.add("failed"));
    }

    private static Optional<Conversation> read(RuntimeException mistake) {
        if (mistake != null) {
            throw mistake;
        }
        return Optional.empty();
    }

    @Test
    void endsWithAWordWhenReadingFails() throws InterruptedException {
        ConversationWatch watch = watch(new IllegalStateException("by the test"));
        watch.refresh(1);
        screen.runUntil("failed", () -> !told.isEmpty());
        watch.refresh(2);
        watch.look(3);
        assertEquals(List.of("failed"), told);
        assertEquals(List.of(1L), asked);
    }

    @Test
    void readsAtOnceWhatAUserWaitsForBehindAReadingUnderWay() throws InterruptedException {
        ConversationWatch watch = watch(null);
        watch.refresh(1);
        watch.look(3);
        screen.runUntil("read twice", () -> told.size() == 2);
        assertEquals(List.of("read Optional.empty", "read Optional.empty"), told);
        assertEquals(List.of(1L, 3L), asked);
    }
}
