import divide.inspector.capture.Annotation;
import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.file.CaptureReader;
import divide.inspector.capture.file.CaptureWriter;
import divide.inspector.capture.file.Progress;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// Writes captures as the window does, for check-captures.py: `again IN OUT` opens a file and saves it; `record OUT
/// HEX...` serves, has each HEX said on a connection of its own until the server ends it, and saves what was recorded.
final class Captures {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
    private final Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
    private final WallClock clock = WallClock.start();

    public static void main(String[] args) throws Exception {
        Captures captures = new Captures();
        if (args[0].equals("again")) {
            captures.open(Path.of(args[1]));
            captures.save(Path.of(args[2]));
        } else {
            captures.record(List.of(args).subList(2, args.length));
            captures.save(Path.of(args[1]));
        }
    }

    private void open(Path file) throws Exception {
        try (CaptureReader reader = CaptureReader.open(file)) {
            System.out.println(reader.read(recorder, clock, Limits.DEFAULT, Progress.UNWATCHED));
        }
    }

    private void record(List<String> said) throws Exception {
        var server = SocketServer.start(
                ServerSettings.DEFAULT.at("127.0.0.1", 0),
                new ServerStub(Handlers.DEFAULT),
                Methods.DEFAULT,
                recorder,
                ServerEvents.NONE);
        for (String hex : said) {
            say(server.address().getPort(), HexFormat.of().parseHex(hex));
        }
        server.stop(PATIENCE);
        recorder.local(Request.of(Divide.METHOD, 7, 2), Response.Value.of(3.5f), clock.nanos(), clock.nanos() + 100);
        recorder.failed(
                Request.of(Divide.METHOD, 7, 2),
                CallFailedException.known(CallFailure.REFUSED, List.of("127.0.0.1:1")),
                clock.nanos(),
                clock.nanos() + 100);
        recorder.paste(HexFormat.of().parseHex("0000000361"), new byte[0]);
        store.annotate(1, new Annotation(true, "marked in CI, ünïcode"));
        store.annotate(store.totals().next() - 1, new Annotation(false, "pasted in CI"));
    }

    private static void say(int port, byte[] bytes) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            InputStream answers = socket.getInputStream();
            answers.readAllBytes();
        }
    }

    private void save(Path file) throws Exception {
        new CaptureWriter(store, clock, Dissector.standard(), Words.ENGLISH).save(file, Progress.UNWATCHED);
    }
}
