package divide.inspector.ui.server;

import divide.inspector.rpc.ServerSettings;
import divide.inspector.rpc.Target;
import divide.inspector.ui.server.StartFailure.Kind;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds out why a server could not start, by trying. Blocks, so never on the JavaFX thread.
final class StartDiagnosis {
    private static final Logger LOG = System.getLogger(StartDiagnosis.class.getName());
    private static final int FIRST_OPEN_PORT = 1024;
    private static final int MOST_TRIES = 256;

    private StartDiagnosis() {}

    static StartFailure of(ServerSettings settings, Exception failure) {
        Kind kind = kindOf(settings, failure);
        OptionalInt next = kind == Kind.PORT_IN_USE ? nextFree(settings) : OptionalInt.empty();
        String words = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return new StartFailure(kind, settings.host(), settings.port(), next, words);
    }

    private static Kind kindOf(ServerSettings settings, Exception failure) {
        if (failure instanceof UnknownHostException) {
            return Kind.UNKNOWN_HOST;
        }
        if (!(failure instanceof BindException)) {
            return Kind.OTHER;
        }
        if (!isFree(settings.host(), 0)) {
            return Kind.NOT_LOCAL;
        }
        if (isClash(settings.host(), failure)) {
            return Kind.PORT_IN_USE;
        }
        return settings.port() < FIRST_OPEN_PORT ? Kind.NOT_ALLOWED : Kind.OTHER;
    }

    /// Whether `failure` reads like a clash that is made on purpose: the kind is told by the message alone, and that
    /// is in the system's language.
    private static boolean isClash(String host, Exception failure) {
        try (ServerSocketChannel first = bound(host, 0)) {
            return clash(host, first).equals(failure.getMessage());
        } catch (IOException none) {
            LOG.log(Level.DEBUG, "no clash could be made", none);
            return false;
        }
    }

    private static String clash(String host, ServerSocketChannel first) throws IOException {
        int taken = ((InetSocketAddress) first.getLocalAddress()).getPort();
        try (ServerSocketChannel second = bound(host, taken)) {
            return "no clash at " + second.getLocalAddress();
        } catch (BindException clash) {
            return clash.getMessage();
        }
    }

    private static OptionalInt nextFree(ServerSettings settings) {
        int first = settings.port() + 1;
        int last = Math.min(Target.HIGHEST_PORT, settings.port() + MOST_TRIES);
        return IntStream.rangeClosed(first, last)
                .filter(port -> isFree(settings.host(), port))
                .findFirst();
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocketChannel probe = bound(host, port)) {
            return probe.isOpen();
        } catch (IOException taken) {
            LOG.log(Level.TRACE, "port " + port + " can't be had", taken);
            return false;
        }
    }

    /// Bound just as the server binds.
    private static ServerSocketChannel bound(String host, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(new InetSocketAddress(host, port), 1);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }
}
