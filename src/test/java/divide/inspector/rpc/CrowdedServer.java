package divide.inspector.rpc;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/// A program that opens files until there is room for few more, and serves meanwhile. It says its port, then each
/// trouble in accepting, a line each, and ends with its input.
final class CrowdedServer {
    /// How many files are left for connections.
    static final int FREE_FILES = 20;

    private static final String CLASSES = "classes";

    private CrowdedServer() {}

    static Process start() throws IOException {
        String classes = Path.of(SocketServer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        String tests = Path.of("target/test-classes").toAbsolutePath().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-D" + CLASSES + "=" + classes,
                        "-cp",
                        classes + System.getProperty("path.separator") + tests,
                        CrowdedServer.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
    }

    public static void main(String... arguments) throws IOException {
        ServerEvents events = new ServerEvents() {
            @Override
            public void connectionsChanged() {}

            @Override
            public void acceptFailed(IOException trouble) {
                System.out.println(trouble.getMessage());
            }
        };
        SocketServer server = SocketServer.start(
                ServerSettings.DEFAULT, new ServerStub(Handlers.DEFAULT), Methods.DEFAULT, Taps.NONE, events);
        int port = server.address().getPort();
        loadClasses(port);
        Deque<Closeable> files = openAll(new ArrayDeque<>());
        for (int i = 0; i < FREE_FILES; i++) {
            files.pop().close();
        }
        System.out.println(port);
        System.in.read();
        server.stop(Duration.ofSeconds(1));
    }

    /// Classes are files too here: what is needed later has to be there before.
    private static void loadClasses(int port) throws IOException {
        Path classes = Path.of(System.getProperty(CLASSES));
        try (Stream<Path> files = Files.walk(classes.resolve("divide/inspector"))) {
            files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.matches("divide\\.inspector\\.(wire|protocol|rpc)\\..*\\.class"))
                    .forEach(name -> load(name.substring(0, name.length() - ".class".length())));
        }
        try (Channel channel = Channel.to(ServerSettings.LOOPBACK, port)) {
            channel.call(Request.of(Divide.METHOD, 200, 100));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Deque<Closeable> openAll(Deque<Closeable> files) {
        try {
            while (true) {
                files.push(new FileInputStream("/dev/null"));
            }
        } catch (IOException full) {
            return files;
        }
    }
}
