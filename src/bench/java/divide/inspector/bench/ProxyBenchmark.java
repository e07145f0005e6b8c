package divide.inspector.bench;

import divide.inspector.capture.Bounds;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.RecordingProxy;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.ServerEvents;
import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.ServerStub;
import divide.inspector.rpc.SocketServer;
import divide.inspector.rpc.Taps;
import divide.inspector.rpc.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;

/// Calls one after the other over one connection through a blind relay and through a recording proxy, in turn: how many
/// a second, and how long each takes.
///
/// `rounds=15 calls=10000`: how often in turn, and how many calls a time.
final class ProxyBenchmark {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WARM_UP = 4;

    /// What one contender took, call by call.
    private record Lane(String name, RawCaller caller, long[] nanos, double[] rates, double[] medians, double[] tails) {
        static Lane to(String name, InetSocketAddress address, int calls, int rounds) throws IOException {
            RawCaller caller = new RawCaller(ANY, address);
            return new Lane(name, caller, new long[calls], new double[rounds], new double[rounds], new double[rounds]);
        }

        void run(int round) throws IOException {
            long begun = System.nanoTime();
            for (int i = 0; i < nanos.length; i++) {
                long before = System.nanoTime();
                caller.send();
                caller.receive();
                nanos[i] = System.nanoTime() - before;
            }
            long took = System.nanoTime() - begun;
            if (round >= 0) {
                Arrays.sort(nanos);
                rates[round] = nanos.length * 1e9 / took;
                medians[round] = nanos[nanos.length / 2] / 1e3;
                tails[round] = nanos[nanos.length - nanos.length / 100] / 1e3;
            }
        }

        void print() {
            Figures.print(name + ", calls a second", "%.0f", rates);
            Figures.print(name + ", median in us", "%.1f", medians);
            Figures.print(name + ", p99 in us", "%.1f", tails);
        }
    }

    private ProxyBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Options options = Options.of(arguments);
        int rounds = (int) options.number("rounds", 15);
        int calls = (int) options.number("calls", 10_000);
        SocketServer server = SocketServer.start(
                ServerSettings.DEFAULT,
                new ServerStub(Handlers.DEFAULT),
                Methods.DEFAULT,
                Taps.NONE,
                ServerEvents.NONE);
        Recorder recorder = new Recorder(new ExchangeStore(Bounds.DEFAULT), Methods.DEFAULT, () -> Limits.DEFAULT);
        RecordingProxy proxy =
                RecordingProxy.start(ProxySettings.to(0, Target.of(server.address())), recorder, ServerEvents.NONE);
        try (BlindRelay blind = BlindRelay.to(server.address())) {
            Lane[] lanes = {
                Lane.to("no relay", server.address(), calls, rounds),
                Lane.to("blind relay", blind.address(), calls, rounds),
                Lane.to("recording proxy", proxy.address(), calls, rounds)
            };
            compete(lanes, rounds);
        }
        System.out.println(
                "recorded " + recorder.store().totals().exchanges() + " exchanges, " + proxy.calls() + " calls");
        proxy.stop(PATIENCE);
        server.stop(PATIENCE);
    }

    private static void compete(Lane[] lanes, int rounds) throws IOException {
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Lane lane : lanes) {
                lane.run(round);
            }
        }
        for (Lane lane : lanes) {
            lane.print();
            lane.caller().close();
        }
        beside(lanes[1], lanes[2], rounds);
    }

    private static void beside(Lane blind, Lane recording, int rounds) {
        double[] ratios = new double[rounds];
        double[] medians = new double[rounds];
        double[] tails = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = recording.rates()[i] / blind.rates()[i];
            medians[i] = recording.medians()[i] - blind.medians()[i];
            tails[i] = recording.tails()[i] - blind.tails()[i];
        }
        Figures.print("recording beside blind, rate", "%.2f", ratios);
        Figures.print("recording beside blind, median more by us", "%.1f", medians);
        Figures.print("recording beside blind, p99 more by us", "%.1f", tails);
    }
}
