package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// In which order launch options are carried out, and what becomes of those that fail.
class LaunchScriptTest {
    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private PrintStream stdout = new PrintStream(out, true);
    private Optional<String> failing = Optional.empty();
    private Optional<String> broken = Optional.empty();
    private boolean serves;

    private final class Window implements LaunchScript.Window {
        private <T> CompletableFuture<T> step(String name, T outcome) {
            done.add(name);
            if (broken.filter(name::equals).isPresent()) {
                throw new IllegalStateException(name + " is broken");
            }
            return failing.filter(name::equals).isPresent()
                    ? CompletableFuture.failedFuture(new LaunchStepException(name + " failed"))
                    : CompletableFuture.completedFuture(outcome);
        }

        @Override
        public void print() {
            done.add("print");
        }

        @Override
        public CompletableFuture<InetSocketAddress> serve(int port) {
            return step("serve " + port, new InetSocketAddress("127.0.0.1", 4711));
        }

        @Override
        public CompletableFuture<InetSocketAddress> proxy(Launch.Proxy proxy) {
            return step("proxy " + proxy.port(), new InetSocketAddress("127.0.0.1", 4712));
        }

        @Override
        public void aim(Target target) {
            done.add("aim at " + target);
        }

        @Override
        public CompletableFuture<Void> call(Launch.Call call) {
            return step("call " + call.num1(), null);
        }

        @Override
        public CompletableFuture<Void> flush() {
            return step("flush", null);
        }

        @Override
        public CompletableFuture<Void> open(Path file) {
            return step("open " + file, null);
        }

        @Override
        public CompletableFuture<Void> snapshot(Path file) {
            return step("snapshot " + file, null);
        }
    }

    private int run(String... arguments) throws LaunchOptionException {
        Launch.Window options = (Launch.Window) LaunchOptions.parse(List.of(arguments));
        List<Integer> status = new ArrayList<>();
        LaunchScript script = new LaunchScript(options, new Window(), stdout, new PrintStream(err, true));
        script.run(status::add);
        assertEquals(1, status.size());
        serves = script.serves();
        return status.getFirst();
    }

    @Test
    void servesThenCallsThenPrintsThenTakesThePicture() throws LaunchOptionException {
        assertEquals(0, run("--snapshot=a.png", "--call=1", "--call=2,3", "--serve=0", "--print", "--open=a.pcap"));
        assertEquals(List.of("print", "open a.pcap", "serve 0", "call 1", "call 2", "flush", "snapshot a.png"), done);
        assertEquals("listening 127.0.0.1:4711\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void startsTheWindowsServerForCallsThatHaveNoTargetWithoutSayingSo() throws LaunchOptionException {
        assertEquals(0, run("--call=1"));
        assertEquals(List.of("serve 0", "call 1", "flush"), done);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void callsTheTargetWithoutStartingAServer() throws LaunchOptionException {
        assertEquals(0, run("--call=1", "--target=localhost:99"));
        assertEquals(List.of("aim at localhost:99", "call 1", "flush"), done);
    }

    @Test
    void saysWhichStepFailedAndGoesOn() throws LaunchOptionException {
        failing = Optional.of("call 1");
        assertEquals(1, run("--call=1", "--call=2", "--target=localhost:99", "--snapshot=a.png"));
        assertEquals(List.of("aim at localhost:99", "call 1", "call 2", "flush", "snapshot a.png"), done);
    }

    @Test
    void spoilsTheStatusOfEachStepThatFails() throws LaunchOptionException {
        for (String step : List.of("serve 0", "call 1", "flush", "snapshot a.png")) {
            err.reset();
            failing = Optional.of(step);
            assertEquals(1, run("--call=1", "--snapshot=a.png"), step);
            assertEquals(step + " failed\n", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void comesToItsEndAlsoWhenAStepCannotBegin() throws LaunchOptionException {
        for (String step : List.of("serve 0", "call 1", "flush", "snapshot a.png")) {
            err.reset();
            broken = Optional.of(step);
            assertEquals(1, run("--call=1", "--snapshot=a.png"), step);
            assertEquals(step + " is broken\n", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void staysForTheClientsOfAServerThatRunsAndForNothingElse() throws LaunchOptionException {
        run("--serve=0");
        assertTrue(serves);
        run("--call=1");
        assertFalse(serves, "nobody was told the port");
        failing = Optional.of("serve 9");
        assertEquals(1, run("--serve=9"));
        assertFalse(serves, "the port is in use");
    }

    @Test
    void hasNotDoneAllWhenItCouldNotPrintAll() throws LaunchOptionException {
        stdout = new PrintStream(new FullOutput(), true);
        assertEquals(1, run("--serve=0"));
        assertEquals(
                "Not all that was to be printed could be: standard output is closed or full.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    private static final class FullOutput extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("no space left");
        }
    }

    @Test
    void startsProxiesBehindTheServerAndSaysSoOnStandardError() throws LaunchOptionException {
        assertEquals(0, run("--proxy=1:h:2", "--proxy=0:[::1]:3", "--serve=0", "--call=1"));
        assertEquals(List.of("serve 0", "proxy 1", "proxy 0", "call 1", "flush"), done);
        assertEquals(
                "proxying 127.0.0.1:4712 -> h:2\nproxying 127.0.0.1:4712 -> [::1]:3\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals("listening 127.0.0.1:4711\n", out.toString(StandardCharsets.UTF_8));
        assertTrue(serves);
    }

    @Test
    void aProxyThatCannotStartFailsTheLaunchAndIsNothingToStayFor() throws LaunchOptionException {
        failing = Optional.of("proxy 1");
        assertEquals(1, run("--proxy=1:h:2"));
        assertEquals("proxy 1 failed\n", err.toString(StandardCharsets.UTF_8));
        assertFalse(serves);
    }
}
