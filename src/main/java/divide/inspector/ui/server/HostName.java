package divide.inspector.ui.server;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Typed;
import java.net.InetAddress;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a host's name or address as far as that goes without asking anybody; whether it exists shows at the start.
record HostName(Messages messages) implements Function<String, Typed<String>> {
    private static final Pattern UNFIT = Pattern.compile("[\\s/@,;]");
    private static final Pattern WITH_PORT = Pattern.compile("[^:]*:[0-9]*");
    private static final Pattern UNFINISHED = Pattern.compile("[0-9.]*");

    /// Who can reach a server that listens on a host.
    enum Reach {
        /// Programs on this machine only, or nobody: an address that isn't typed to its end can't be had.
        THIS_MACHINE,
        /// Other machines, too.
        OTHER_MACHINES,
        /// Whoever the name stands for.
        UNKNOWN
    }

    @Override
    public Typed<String> apply(String text) {
        if (text.isEmpty()) {
            return new Typed.Refused<>(messages.text("server.host.empty"));
        }
        if (UNFIT.matcher(text).find()) {
            return new Typed.Refused<>(messages.text("server.host.odd"));
        }
        return WITH_PORT.matcher(text).matches()
                ? new Typed.Refused<>(messages.text("server.host.withPort"))
                : new Typed.Accepted<>(text);
    }

    /// Who can reach a server on `host`, as far as the text alone tells: no name is looked up.
    static Reach reach(String host) {
        if (isLiteral(host)) {
            return reach(InetAddress.ofLiteral(host));
        }
        boolean harmless = isLocalhost(host.toLowerCase(Locale.ROOT))
                || UNFINISHED.matcher(host).matches();
        return harmless ? Reach.THIS_MACHINE : Reach.UNKNOWN;
    }

    /// Who can reach a server on `address`.
    static Reach reach(InetAddress address) {
        return address.isLoopbackAddress() ? Reach.THIS_MACHINE : Reach.OTHER_MACHINES;
    }

    /// RFC 6761, 6.3: these names always stand for the loopback address.
    private static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static boolean isLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host) != null;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
