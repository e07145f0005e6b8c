package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import divide.inspector.protocol.Limits;
import divide.inspector.ui.settings.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What stands behind the window, without it.
class ServicesTest {
    private static final Limits SHORT_NAMES = new Limits(5, Limits.DEFAULT.args(), Limits.DEFAULT.message());

    private Services services;

    @BeforeEach
    void make() throws Exception {
        FxToolkit.registerPrimaryStage();
        Settings settings = Settings.nowhere();
        settings.set("form.server.limit.name", "5");
        services = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Services(settings));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, services::close);
    }

    /// What frames are called wrong by, on the screen and in files.
    private List<Limits> judges() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> List.of(
                        services.session.limits(), services.files().limits().get()));
    }

    @Test
    void judgesByTheLimitsOfTheServerThatRuns() throws Exception {
        UsedWindow.await(() -> services.serverModel.startOn(0));
        awaitJudges(SHORT_NAMES);
    }

    private void awaitJudges(Limits limits) throws TimeoutException {
        UsedWindow.await(() -> judges().equals(List.of(limits, limits)));
    }

    @Test
    void judgesAsBeforeWhenNoServerCouldBeStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThrows(
                    ExecutionException.class,
                    () -> UsedWindow.await(() -> services.serverModel.startOn(taken.getLocalPort())));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(List.of(Limits.DEFAULT, Limits.DEFAULT), judges());
        }
    }
}
