package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.file.CaptureReader;
import divide.inspector.capture.file.CaptureWriter;
import divide.inspector.capture.file.Progress;
import divide.inspector.capture.file.ReadCapture;
import divide.inspector.pcap.Beside;
import divide.inspector.pcap.PcapngWriter;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.TcpWriter;
import divide.inspector.pcap.WrittenStream;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How long a capture file takes to open without the window, and to save: the first time in a process, as a user has
/// it, and when all is warm. Two packets an exchange; sums and counts are checked.
///
/// The file is one that another program wrote, and the same as this program saves it.
///
/// Arguments: `exchanges=500000 connections=8 rounds=5 jvms=9`, the last for how many new processes each file is opened
/// in.
final class OpenBenchmark {
    private static final int FIRST_ROWS = 40;
    private static final long TIME = 1_790_000_000_000_000_000L;
    private static final int STEP = 20_000;

    private final Path file;
    private final int exchanges;

    private OpenBenchmark(Path file, int exchanges) {
        this.file = file;
        this.exchanges = exchanges;
    }

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args);
        int exchanges = (int) options.number("exchanges", 500_000);
        Path given = Path.of(options.text("file", ""));
        if (Files.isRegularFile(given)) {
            new OpenBenchmark(given, exchanges).open("");
            return;
        }
        Path file = Files.createTempFile("open-benchmark", ".pcapng");
        try {
            write(file, exchanges, (int) options.number("connections", 8));
            new OpenBenchmark(file, exchanges).run(options);
        } finally {
            Files.delete(file);
        }
    }

    static void write(Path file, int exchanges, int connections) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            PcapngWriter packets = new PcapngWriter(out, "OpenBenchmark");
            List<WrittenStream> streams = streams(new TcpWriter(packets, "lo"), connections);
            Random random = new Random(7);
            for (int i = 0; i < exchanges; i++) {
                exchange(streams.get(i % connections), random, TIME + (long) i * STEP);
            }
            packets.flush();
        }
    }

    private static List<WrittenStream> streams(TcpWriter writer, int count) throws IOException {
        List<WrittenStream> streams = new ArrayList<>();
        InetSocketAddress server = new InetSocketAddress("127.0.0.1", 8000);
        for (int i = 0; i < count; i++) {
            streams.add(writer.open(new InetSocketAddress("127.0.0.1", 40_000 + i), server, i, TIME, Beside.NOTHING));
        }
        return streams;
    }

    private static void exchange(WrittenStream stream, Random random, long nanos) throws IOException {
        int num1 = random.nextInt();
        int num2 = random.nextInt(2, 1000);
        byte[] request = FrameWriter.bytes(Request.of(Divide.METHOD, num1, num2));
        byte[] response = FrameWriter.bytes(Response.Value.of((float) ((double) num1 / num2)));
        stream.bytes(Sender.FIRST, request, 0, request.length, nanos, Beside.NOTHING);
        stream.bytes(Sender.SECOND, response, 0, response.length, nanos + STEP / 2, Beside.NOTHING);
    }

    private void run(Options options) throws IOException {
        Path saved = Files.createTempFile("save-benchmark", ".pcapng");
        try {
            save(saved);
            for (Path each : List.of(file, saved)) {
                System.out.printf(
                        "%s: %,d exchanges, %,d bytes%n",
                        each == file ? "another program's" : "saved by us", exchanges, Files.size(each));
                cold(each, (int) options.number("jvms", 9));
                new OpenBenchmark(each, exchanges).warm((int) options.number("rounds", 5));
            }
        } finally {
            Files.delete(saved);
        }
    }

    private void cold(Path opened, int processes) throws IOException {
        double[] seconds = new double[processes];
        double[] millis = new double[processes];
        for (int i = 0; i < processes; i++) {
            Process process = new ProcessBuilder(
                            ChildProgram.tool("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpenBenchmark.class.getName(),
                            "file=" + opened,
                            "exchanges=" + exchanges)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
            seconds[i] = Double.parseDouble(words[0]);
            millis[i] = Double.parseDouble(words[1]);
        }
        Figures.print("opened in new processes", "%.2f s", seconds);
        Figures.print("  until " + FIRST_ROWS + " rows are there", "%.0f ms", millis);
    }

    private void warm(int rounds) throws IOException {
        open("here");
        double[] warm = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            warm[i] = Figures.seconds(open("here"));
        }
        Figures.print("opened later", "%.2f s", warm);
    }

    /// Opens it once; in a new process the figures go to those who started it.
    private long open(String where) throws IOException {
        ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
        Recorder recorder = new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT);
        long before = System.nanoTime();
        Watch watch = new Watch(store, before);
        ReadCapture read;
        try (CaptureReader reader = CaptureReader.open(file)) {
            read = reader.read(recorder, WallClock.start(), Limits.DEFAULT, watch);
        }
        long nanos = System.nanoTime() - before;
        requireAll(read, store);
        if (where.isEmpty()) {
            System.out.println(Figures.seconds(nanos) + " " + Figures.millis(watch.firstRows));
        }
        return nanos;
    }

    private void requireAll(ReadCapture read, ExchangeStore store) {
        boolean isAll = read.exchanges() == exchanges
                && read.damage().isEmpty()
                && store.totals().exchanges() == exchanges
                && store.totals().errors() == 0;
        if (!isAll) {
            throw new IllegalStateException(read + " " + store.totals());
        }
    }

    /// Looks at the store as the window would.
    private static final class Watch implements Progress {
        private final ExchangeStore store;
        private final long before;
        private long firstRows;

        Watch(ExchangeStore store, long before) {
            this.store = store;
            this.before = before;
        }

        @Override
        public boolean reached(long done, long total) {
            if (firstRows == 0 && store.totals().exchanges() >= FIRST_ROWS) {
                firstRows = System.nanoTime() - before;
            }
            return true;
        }
    }

    private void save(Path saved) throws IOException {
        ExchangeStore store = new ExchangeStore(Bounds.DEFAULT);
        WallClock clock = new WallClock(Instant.now(), System.nanoTime());
        try (CaptureReader reader = CaptureReader.open(file)) {
            reader.read(
                    new Recorder(store, Methods.DEFAULT, () -> Limits.DEFAULT),
                    clock,
                    Limits.DEFAULT,
                    Progress.UNWATCHED);
        }
        long before = System.nanoTime();
        new CaptureWriter(store, clock, Dissector.standard(), Words.ENGLISH).save(saved, Progress.UNWATCHED);
        Figures.print("saved", "%.2f s", Figures.seconds(System.nanoTime() - before));
    }
}
