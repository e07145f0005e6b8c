package divide.inspector.rpc;

import divide.inspector.rpc.ListenFailure.Kind;
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

/// Finds out why nothing could listen at an address, by trying. Blocks: it is for background threads.
public final class ListenDiagnosis {
    private static final Logger LOG = System.getLogger(ListenDiagnosis.class.getName());
    private static final int FIRST_OPEN_PORT = 1024;
    private static final int MOST_TRIES = 256;

    private ListenDiagnosis() {}

    /// Why a server or proxy could not listen.
    ///
    /// @param host the address that it should have had, a name or an address
    /// @param port the port, 0 to 65535
    /// @param failure what the start threw
    public static ListenFailure of(String host, int port, Exception failure) {
        Kind kind = kindOf(host, port, failure);
        OptionalInt next = kind == Kind.PORT_IN_USE ? nextFree(host, port) : OptionalInt.empty();
        String words = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return new ListenFailure(kind, host, port, next, words);
    }

    private static Kind kindOf(String host, int port, Exception failure) {
        if (failure instanceof UnknownHostException) {
            return Kind.UNKNOWN_HOST;
        }
        if (!(failure instanceof BindException)) {
            return Kind.OTHER;
        }
        if (!isFree(host, 0)) {
            return Kind.NOT_LOCAL;
        }
        if (isClash(host, failure)) {
            return Kind.PORT_IN_USE;
        }
        return port < FIRST_OPEN_PORT ? Kind.NOT_ALLOWED : Kind.OTHER;
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

    private static OptionalInt nextFree(String host, int taken) {
        int last = Math.min(Target.HIGHEST_PORT, taken + MOST_TRIES);
        return IntStream.rangeClosed(taken + 1, last)
                .filter(port -> isFree(host, port))
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

    /// Bound just as an [Acceptor] binds.
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
