package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.junit.jupiter.api.Test;

/// A connection that rests keeps little memory, however much it once carried: there may be twenty thousand.
class RestingMemoryTest {
    private static final int LITTLE = 16 * 1024;
    private static final int MUCH = 300_000;

    @Test
    void anEmptyInboxIsSmallAgain() throws IOException {
        Inbox inbox = new Inbox(new Shuttle());
        ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(new byte[MUCH]));
        while (inbox.fill(source) > 0) {
            assertTrue(inbox.size() <= MUCH);
        }
        assertEquals(MUCH, inbox.size());
        inbox.use(MUCH - 1);
        assertEquals(1, inbox.size());
        inbox.use(1);
        assertTrue(inbox.array().length <= LITTLE, () -> inbox.array().length + " bytes");
        assertEquals(5, inbox.fill(Channels.newChannel(new ByteArrayInputStream(new byte[5]))));
    }

    @Test
    void anEmptyOutboxIsSmallAgain() {
        Outbox outbox = new Outbox(new Shuttle());
        outbox.add(new Response.Failure("x".repeat(MUCH)));
        outbox.clear();
        assertTrue(outbox.array().length <= LITTLE, () -> outbox.array().length + " bytes");
        outbox.add(new Response.Failure("y"));
        assertTrue(outbox.array().length >= 6);
    }
}
