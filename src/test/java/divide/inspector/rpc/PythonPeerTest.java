package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Both directions with the existing Python peer. Its folder is the system property `peer.dir`.
final class PythonPeerTest {
    private final List<Process> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void findPeer() {
        String named = System.getProperty("peer.dir", "");
        folder = Path.of(named);
        assumeTrue(
                !named.isEmpty() && Files.isReadable(folder.resolve("server.py")),
                "NOT TESTED: the Python peer is not in \"" + named + "\" (system property peer.dir)");
        assumeTrue(hasPython(), "NOT TESTED: python3 can't be started here");
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (Process each : started) {
            each.destroyForcibly();
            each.waitFor(Await.SECONDS, TimeUnit.SECONDS);
        }
    }

    private Process python(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private Channel channelToPythonServer(Deadlines deadlines) throws IOException {
        BufferedReader output = python("-u", "server.py", "0").inputReader();
        String[] words = output.readLine().split(" ");
        assertEquals("listening", words[0]);
        return TestChannels.to(Integer.parseInt(words[1]), deadlines, Taps.NONE);
    }

    @Test
    void ourClientCallsThePythonServer() throws Exception {
        try (Channel channel = channelToPythonServer(Deadlines.DEFAULT)) {
            ClientStub stub = new ClientStub(channel);
            for (int i = 0; i < 50; i++) {
                assertEquals(2.0f, stub.divide(200, 100));
                assertEquals(i, stub.divide(i));
            }
            assertEquals((float) (1 / 3.0), stub.divide(1, 3));
            InvalidOperationException refused =
                    assertThrows(InvalidOperationException.class, () -> stub.divide(100, 0));
            assertEquals(Handlers.DIVISION_BY_ZERO, refused.getMessage());
            assertEquals(16_777_216f, stub.divide(16_777_217));
        }
    }

    @Test
    void ourClientOutlivesAMethodThatThePythonServerNeverAnswers() throws Exception {
        try (Channel channel = channelToPythonServer(TestChannels.callWithin(1000))) {
            Request add = Request.of(Methods.ADD);
            CallFailedException failure = assertThrows(CallFailedException.class, () -> channel.call(add));
            assertEquals(
                    true, List.of(CallFailure.NO_ANSWER, CallFailure.CLOSED).contains(failure.kind()));
            TestChannels.assertAnswered(channel);
        }
    }

    private List<String> pythonClientSays(TestServer server, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("client.py", "" + server.address().getPort()));
        command.addAll(List.of(words));
        Process client = python(command.toArray(String[]::new));
        List<String> lines = client.inputReader().readAllLines();
        assertEquals(0, Await.result(client.onExit()).exitValue());
        return lines;
    }

    @Test
    void thePythonClientCallsOurServer() throws Exception {
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT)) {
            assertEquals(List.of("2.0"), pythonClientSays(server, "200", "100"));
            assertEquals(List.of("InvalidOperation: ck_god_err"), pythonClientSays(server, "100", "0"));
            assertEquals(List.of("0.3333333432674408"), pythonClientSays(server, "1", "3"));
            assertEquals(List.of("200.0"), pythonClientSays(server, "200"));
        }
    }

    @Test
    void thePythonClientCallsOurServerManyTimesInEveryMode() throws Exception {
        for (ServerMode mode : ServerMode.values()) {
            try (TestServer server = TestServer.in(mode)) {
                assertEquals(Collections.nCopies(50, "2.0"), pythonClientSays(server, "200", "100", "--times", "50"));
            }
        }
    }
}
