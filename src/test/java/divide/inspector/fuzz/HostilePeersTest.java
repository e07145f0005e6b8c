package divide.inspector.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A well-behaved client beside each kind of hostile peer gets its right answers, and nothing is left of the hostile
/// ones, whose connections the server's limits end.
final class HostilePeersTest {
    private static final int ROUNDS = 3;
    private static final int BURST = 10_000;
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void disturbNobodyAndLeaveNothing(Hostile kind) throws IOException {
        ServerSettings settings = ServerSettings.DEFAULT.within(SHORT, SHORT);
        SplittableRandom random = new SplittableRandom(1);
        try (ServerFuzzRun run = new ServerFuzzRun(settings, Taps.NONE)) {
            long before = run.goodCalls();
            for (int i = 0; i < ROUNDS || run.goodCalls() == before; i++) {
                kind.attack(run.server().address(), random, () -> false);
            }
        }
    }

    /// Each is closed as it is answered, a thousand open at a time: both ends of all would be more files than a process
    /// may have.
    @Test
    void tenThousandConnectionsInABurstAreAllAnswered() throws IOException {
        try (ServerFuzzRun run = new ServerFuzzRun(ServerSettings.DEFAULT, Taps.NONE)) {
            for (int sent = 0; sent < BURST; sent += Hostile.MANY) {
                boolean broken = Hostile.BURSTING.attack(run.server().address(), new SplittableRandom(2), () -> false);
                assertTrue(!broken, "a connection of the burst was refused");
            }
        }
    }
}
