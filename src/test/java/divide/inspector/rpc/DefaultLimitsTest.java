package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import divide.inspector.protocol.Limits;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The limits' defaults as `wire.md` has them.
class DefaultLimitsTest {
    @Test
    void ofAServer() {
        assertEquals(
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        ServerMode.AUTOMATIC,
                        Limits.DEFAULT,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(30),
                        20_000),
                ServerSettings.DEFAULT);
    }

    @Test
    void ofAClient() {
        assertEquals(Duration.ofSeconds(10), Deadlines.DEFAULT.connect());
        assertEquals(Duration.ofSeconds(10), Deadlines.DEFAULT.call());
    }

    @Test
    void fewConnectionsFitIntoTheOpenFiles() {
        assertEquals(5, OpenFiles.allow(5));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thereAreNoMoreConnectionsThanTheOpenFilesLessAReserve() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        assertTrue(OpenFiles.allow(Integer.MAX_VALUE) < system.getMaxFileDescriptorCount());
    }
}
