package divide.inspector.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// An X display of the benchmark's own whose pixels lie in memory, so that what a user would see is seen from outside
/// of the program, with a look of some 50 us every 2 ms.
final class Screen implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;
    private static final int EVERY = 8;
    private static final int ROW = WIDTH * 4;
    private static final int LOOK_NANOS = 2_000_000;

    /// A caret or a focus ring is no news.
    private static final int FEW = 60;

    /// What a window is before its first frame is of one colour or two.
    private static final int COLOURS = 6;

    private final Process server;
    private final MemorySegment pixels;
    private final Arena arena = Arena.ofShared();
    private final int[] before = new int[HEIGHT / EVERY * WIDTH];
    private final String name;

    private Screen(Process server, String name, Path folder) throws IOException {
        this.server = server;
        this.name = name;
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            MemorySegment all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            this.pixels = all.asSlice(all.byteSize() - (long) ROW * HEIGHT);
        }
    }

    static Screen open() throws IOException {
        Path folder = Files.createTempDirectory("screen");
        Process server = new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine();
        return new Screen(server, ":" + number, folder);
    }

    /// For DISPLAY.
    String name() {
        return name;
    }

    /// When a program's first frame was seen and when its last change, in nanoseconds from its start.
    record Seen(long first, long whole) {}

    /// Watches what a program that was started at `begun` draws, until nothing has changed for `quietNanos`.
    Seen watch(long begun, long quietNanos) throws InterruptedException {
        look();
        long first = 0;
        long last = 0;
        long end = begun + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
            long now = System.nanoTime();
            int changed = look();
            if (changed > FEW) {
                if (first == 0 && isDrawn()) {
                    first = now;
                }
                last = now;
            }
            if (first != 0 && now - last > quietNanos) {
                return new Seen(first - begun, last - begun);
            }
        }
        throw new IllegalStateException("nothing was drawn");
    }

    /// How many of the pixels that are looked at have changed.
    private int look() {
        int changed = 0;
        for (int row = 0; row < before.length / WIDTH; row++) {
            changed += look(row * EVERY, row * WIDTH);
        }
        return changed;
    }

    private int look(int row, int at) {
        MemorySegment line = pixels.asSlice((long) row * ROW, ROW);
        MemorySegment old = MemorySegment.ofArray(before).asSlice(at * 4L, ROW);
        if (line.mismatch(old) < 0) {
            return 0;
        }
        int changed = 0;
        for (int x = 0; x < WIDTH; x++) {
            int pixel = line.getAtIndex(ValueLayout.JAVA_INT, x);
            changed += pixel == before[at + x] ? 0 : 1;
            before[at + x] = pixel;
        }
        return changed;
    }

    private boolean isDrawn() {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < before.length && colours.size() < COLOURS; i++) {
            colours.add(before[i]);
        }
        return colours.size() >= COLOURS;
    }

    @Override
    public void close() {
        server.destroy();
        arena.close();
    }
}
