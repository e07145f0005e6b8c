package divide.inspector.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.ui.fx.LiveFeed;
import divide.inspector.ui.fx.Messages;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a user says of exchanges, and how they are found again.
class AnnotationsTest {
    private final ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
    private final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private final Session session = new Session(recorder, new LiveFeed(Runnable::run), new Messages(Locale.ENGLISH));
    private final Annotations annotations = session.annotations();

    @BeforeEach
    void record() {
        for (int i = 0; i < 5; i++) {
            recorder.local(Request.of(Divide.METHOD, 8, 4), Response.Value.of(2), 0, 1);
        }
        session.refresh();
    }

    @Test
    void areMarksThatComeAndGoAndNotesThatStay() {
        annotations.set(2, new Annotation(false, "why twice?"));
        annotations.toggleMark(2);
        assertEquals(new Annotation(true, "why twice?"), store.annotation(2));
        annotations.toggleMark(2);
        assertEquals(new Annotation(false, "why twice?"), store.annotation(2));
    }

    @Test
    void areToldToWhoeverShowsThem() {
        session.pick(2);
        long before = annotations.changesProperty().get();
        annotations.toggleMark(2);
        assertEquals(before + 1, annotations.changesProperty().get());
        assertEquals(
                Optional.of(new Annotation(true, "")),
                session.shownProperty().get().map(Shown::annotation));
    }

    @Test
    void areFoundInOrderAndFromTheEndAgain() {
        annotations.toggleMark(2);
        annotations.set(4, new Annotation(false, "slow"));
        assertEquals(Optional.of(2L), annotations.next(Session.NONE));
        assertEquals(Optional.of(4L), annotations.next(2));
        assertEquals(Optional.of(2L), annotations.next(4));
        assertEquals(Optional.of(2L), annotations.previous(4));
        assertEquals(Optional.of(4L), annotations.previous(2));
    }

    @Test
    void areNotFoundWhereThereAreNone() {
        assertEquals(Optional.empty(), annotations.next(1));
        assertEquals(Optional.empty(), annotations.previous(1));
    }
}
