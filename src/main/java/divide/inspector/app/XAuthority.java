package divide.inspector.app;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cookies in a user's X authority file.
///
/// Strings in it are bytes of no stated charset; here they have one character a byte.
record XAuthority(List<Entry> entries) {
    static final String PROTOCOL = "MIT-MAGIC-COOKIE-1";

    private static final int LARGEST_FILE = 1 << 20;
    private static final int FAMILY_IP4 = 0;
    private static final int FAMILY_IP6 = 6;
    private static final int FAMILY_LOCAL = 256;
    private static final int FAMILY_WILD = 65535;

    /// The server that a cookie is wanted for, in the terms of the file.
    record Peer(int family, String address) {
        static Peer local(String hostName) {
            return new Peer(FAMILY_LOCAL, hostName);
        }

        static Peer remote(InetAddress address) {
            var family = address instanceof Inet6Address ? FAMILY_IP6 : FAMILY_IP4;
            return new Peer(family, oneCharacterAByte(address.getAddress()));
        }
    }

    /// One cookie and the servers that it is for; an empty number stands for any.
    record Entry(Peer peer, String number, String protocol, String data) {
        boolean fits(Peer wanted, int display) {
            return protocol.equals(PROTOCOL)
                    && (peer.family() == FAMILY_WILD || peer.equals(wanted))
                    && (number.isEmpty() || number.equals(String.valueOf(display)));
        }
    }

    /// Reads as many whole entries as the file has; none when there is no file or it can't be read, since a server
    /// may let us in without.
    static XAuthority of(Optional<Path> file) {
        return new XAuthority(
                file.map(XAuthority::content).map(XAuthority::entries).orElse(List.of()));
    }

    /// The first cookie that fits, as X clients choose it.
    Optional<String> cookie(Peer peer, int display) {
        return entries.stream()
                .filter(entry -> entry.fits(peer, display))
                .map(Entry::data)
                .findFirst();
    }

    private static ByteBuffer content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return ByteBuffer.wrap(in.readNBytes(LARGEST_FILE));
        } catch (IOException _) {
            return ByteBuffer.allocate(0);
        }
    }

    private static List<Entry> entries(ByteBuffer in) {
        var entries = new ArrayList<Entry>();
        try {
            while (in.hasRemaining()) {
                entries.add(entry(in));
            }
            return entries;
        } catch (BufferUnderflowException _) {
            return entries;
        }
    }

    private static Entry entry(ByteBuffer in) {
        var family = Short.toUnsignedInt(in.getShort());
        var peer = new Peer(family, counted(in));
        return new Entry(peer, counted(in), counted(in), counted(in));
    }

    private static String counted(ByteBuffer in) {
        var bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return oneCharacterAByte(bytes);
    }

    private static String oneCharacterAByte(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
