package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The existing Python peer, in processes that end with it. Its folder is the system property `peer.dir`; where that
/// or Python is missing the test that asks for it is told to be left out.
public final class PythonPeer implements AutoCloseable {
    private final List<Process> started = new ArrayList<>();
    private final Path folder;

    private PythonPeer(Path folder) {
        this.folder = folder;
    }

    /// The peer, if it is here.
    public static PythonPeer find() {
        String named = System.getProperty("peer.dir", "");
        Path folder = Path.of(named);
        assumeTrue(
                !named.isEmpty() && Files.isReadable(folder.resolve("server.py")),
                "NOT TESTED: the Python peer is not in \"" + named + "\" (system property peer.dir)");
        assumeTrue(hasPython(), "NOT TESTED: python3 can't be started here");
        return new PythonPeer(folder);
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

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "-u"));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    /// Starts its server and says on which port of the loopback address.
    public int serve() throws IOException {
        String[] words =
                start(List.of("server.py", "0")).inputReader().readLine().split(" ");
        assertEquals("listening", words[0]);
        return Integer.parseInt(words[1]);
    }

    /// What its client prints, a line each.
    public List<String> call(int port, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("client.py", "" + port));
        command.addAll(List.of(words));
        Process client = start(command);
        List<String> lines = client.inputReader().readAllLines();
        assertEquals(0, Await.result(client.onExit()).exitValue());
        return lines;
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
        Await.until("all processes have ended", () -> started.stream().noneMatch(Process::isAlive));
    }
}
