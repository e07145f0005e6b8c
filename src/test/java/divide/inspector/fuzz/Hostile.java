package divide.inspector.fuzz;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The kinds of peer that mean no good. A round of each opens connections, abuses them, and gives back what it took.
public enum Hostile {
    /// Sends a frame byte by byte and never its end.
    TRICKLING {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            try (Socket socket = connect(server)) {
                socket.getOutputStream().write(HexFormat.of().parseHex("0000000361646400010000"));
                for (int i = 0; i < 60_000 && !over.getAsBoolean(); i++) {
                    socket.getOutputStream().write('x');
                    LockSupport.parkNanos(5_000_000);
                }
            }
        }
    },
    /// Connects and says nothing.
    SILENT {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            List<Socket> silent = new ArrayList<>();
            try {
                for (int i = 0; i < FEW; i++) {
                    silent.add(connect(server));
                }
                awaitEnd(silent.getLast(), over);
            } finally {
                closeAll(silent);
            }
        }
    },
    /// Sends and never reads the answers.
    NEVER_READING {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            byte[] requests = HexFormat.of().parseHex(("00000100" + "41".repeat(256) + "00000000").repeat(16));
            try (Socket socket = connect(server)) {
                while (!over.getAsBoolean()) {
                    socket.getOutputStream().write(requests);
                }
            }
        }
    },
    /// Shuts its side inside a frame, behind one that is whole.
    HALF_CLOSING {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            try (Socket socket = connect(server)) {
                socket.getOutputStream().write(AnswerModel.DIVIDE_200_100);
                socket.getOutputStream().write(AnswerModel.DIVIDE_200_100, 0, random.nextInt(24));
                socket.shutdownOutput();
                String answer = HexFormat.of().formatHex(socket.getInputStream().readAllBytes());
                if (!answer.equals("0140000000")) {
                    throw new IllegalStateException("a request before a half-close was answered with " + answer);
                }
            }
        }
    },
    /// Resets inside a frame.
    RESETTING {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            try (Socket socket = connect(server)) {
                socket.getOutputStream().write(AnswerModel.DIVIDE_200_100, 0, random.nextInt(1, 24));
                socket.setSoLinger(true, 0);
            }
        }
    },
    /// Comes with very many connections at the same moment, each with a call.
    BURSTING {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            List<Socket> burst = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    burst.add(connect(server));
                    burst.getLast().getOutputStream().write(AnswerModel.DIVIDE_200_100);
                }
                for (Socket each : burst) {
                    each.getInputStream().readNBytes(5);
                }
            } finally {
                closeAll(burst);
            }
        }
    },
    /// Sends what a fuzzer makes up.
    FUZZED {
        @Override
        void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException {
            long number = random.nextInt(Integer.MAX_VALUE);
            new ServerFuzz(server).check(INPUTS.input(number), INPUTS.random(number));
        }
    };

    /// How many connections say nothing at a time.
    public static final int FEW = 50;

    /// How many connections come at the same moment.
    public static final int MANY = 1_000;

    private static final FuzzInputs INPUTS = new FuzzInputs(20261124);

    abstract void abuse(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) throws IOException;

    /// Does one round; ends soon when `over` says so, or when the server has ended its connections.
    ///
    /// @return whether the server broke a connection, as its limits may
    public boolean attack(InetSocketAddress server, SplittableRandom random, BooleanSupplier over) {
        try {
            abuse(server, random, over);
            return false;
        } catch (IOException broken) {
            return true;
        }
    }

    private static Socket connect(InetSocketAddress server) throws IOException {
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void awaitEnd(Socket socket, BooleanSupplier over) throws IOException {
        socket.setSoTimeout(20);
        while (!over.getAsBoolean()) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket each : sockets) {
            each.close();
        }
    }
}
