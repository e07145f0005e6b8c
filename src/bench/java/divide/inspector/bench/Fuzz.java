package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.fuzz.Breakage;
import divide.inspector.fuzz.CodecCheck;
import divide.inspector.fuzz.FuzzInputs;
import divide.inspector.fuzz.ServerFuzzRun;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.ServerSettings;
import java.io.IOException;

/// Throws bytes at the codec and at a live server: `seed=7 inputs=10000000 connections=20000`. `inputs=endless` goes
/// on until it is interrupted; `from=N` begins with input N.
final class Fuzz {
    private static final int STEPS = 20;
    private static final long ENDLESS_STEP = 500_000;

    private final long seed;
    private final FuzzInputs inputs;
    private final long from;

    private Fuzz(long seed, long from) {
        this.seed = seed;
        this.from = from;
        this.inputs = new FuzzInputs(seed);
    }

    public static void main(String... arguments) throws IOException {
        Options told = Options.of(arguments);
        Fuzz fuzz = new Fuzz(told.number("seed", System.nanoTime()), told.number("from", 0));
        IO.println("seed=" + fuzz.seed);
        try {
            fuzz.server(told.number("connections", 1_000));
            fuzz.codec(told.number("inputs", 200_000));
        } catch (Breakage broken) {
            broken.printStackTrace();
            System.exit(1);
        }
        IO.println("nothing broke");
    }

    private void codec(long count) {
        CodecCheck codec = new CodecCheck();
        long bytes = 0;
        long begin = System.nanoTime();
        for (long i = 0; i < count; i++) {
            Breakage.check(codec::check, inputs, from + i);
            bytes += inputs.input(from + i).length;
            if ((i + 1) % step(count) == 0) {
                say("codec inputs", i + 1, begin, bytes + " bytes");
            }
        }
    }

    /// A short memory, so that recording forgets as fast as it records.
    private void server(long count) throws IOException {
        Recorder recorder =
                new Recorder(new ExchangeStore(new Bounds(1_000, 4L << 20)), Methods.DEFAULT, () -> Limits.DEFAULT);
        try (ServerFuzzRun run = new ServerFuzzRun(ServerSettings.DEFAULT, recorder)) {
            long begin = System.nanoTime();
            for (long i = 0; i < count; i++) {
                run.connect(inputs, from + i);
                if ((i + 1) % step(count) == 0) {
                    say("connections", i + 1, begin, run.goodCalls() + " right answers beside");
                }
            }
        }
    }

    private static long step(long count) {
        return count == Long.MAX_VALUE ? ENDLESS_STEP : Math.max(1, count / STEPS);
    }

    private static void say(String what, long count, long begin, String more) {
        IO.println("%s: %d in %.1f s, %s".formatted(what, count, (System.nanoTime() - begin) / 1e9, more));
    }
}
