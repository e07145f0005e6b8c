package divide.inspector.capture.file;

import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// The bytes of tags, in the order of `src/docs/capture-files.md`. Sources, endings and frames are written as their
/// places in their lists, which may therefore only grow at their ends.
final class TagForm {
    static final int OPENED = 1;
    static final int BEGUN = 2;
    static final int PIECE = 3;
    static final int ASIDE = 4;

    private static final Source[] SOURCES = Source.values();
    private static final Ending[] ENDINGS = Ending.values();
    private static final FrameKind[] KINDS = FrameKind.values();
    private static final int NOTHING_LOST = 0;
    private static final int UNCERTAIN = 3;
    private static final int MOST_PORT = 0xFFFF;
    private static final int LONG_ADDRESS = 16;

    private TagForm() {}

    static void write(Tag.Opened opened, TagBytes into) {
        into.number(OPENED).number(opened.rank()).number(opened.connections());
        into.number(opened.source().ordinal());
        write(opened.client(), into);
        write(opened.server(), into);
        into.difference(opened.opened()).difference(opened.closed());
        into.number(opened.ending().ordinal());
    }

    static Tag.Opened opened(TagCursor from) {
        return new Tag.Opened(
                from.numberUpTo(Integer.MAX_VALUE),
                from.numberUpTo(Integer.MAX_VALUE),
                SOURCES[from.numberUpTo(SOURCES.length - 1)],
                end(from),
                end(from),
                from.difference(),
                from.difference(),
                ENDINGS[from.numberUpTo(ENDINGS.length - 1)]);
    }

    private static void write(Optional<InetSocketAddress> end, TagBytes into) {
        Optional<InetAddress> host = end.map(InetSocketAddress::getAddress);
        if (host.isEmpty()) {
            into.number(0);
            return;
        }
        byte[] address = host.get().getAddress();
        int scope = host.get() instanceof Inet6Address scoped ? scoped.getScopeId() : 0;
        into.number(address.length).bytes(address).number(scope);
        into.number(end.get().getPort());
    }

    private static Optional<InetSocketAddress> end(TagCursor from) {
        int length = from.numberUpTo(LONG_ADDRESS);
        if (length == 0) {
            return Optional.empty();
        }
        byte[] address = from.bytes(length);
        int scope = from.numberUpTo(Integer.MAX_VALUE);
        int port = from.numberUpTo(MOST_PORT);
        return host(address, scope).map(host -> new InetSocketAddress(host, port));
    }

    private static Optional<InetAddress> host(byte[] address, int scope) {
        try {
            return Optional.of(
                    address.length == LONG_ADDRESS && scope > 0
                            ? Inet6Address.getByAddress(null, address, scope)
                            : InetAddress.getByAddress(address));
        } catch (UnknownHostException spoilt) {
            return Optional.empty();
        }
    }

    static void write(Tag.Begun begun, TagBytes into) {
        into.number(BEGUN).number(begun.place()).difference(begun.arrived());
        into.number(begun.requestLength()).number(begun.responseLength());
        write(begun.times(), into);
        into.number(begun.ending().ordinal());
        begun.loss().ifPresentOrElse(loss -> write(loss, into), () -> into.number(NOTHING_LOST));
    }

    /// Each time but the first one as what it is behind the one before it, which takes fewer bytes.
    private static void write(Times times, TagBytes into) {
        into.difference(times.requestFirst()).difference(times.requestLast() - times.requestFirst());
        into.difference(times.responseFirst() - times.requestLast());
        into.difference(times.responseLast() - times.responseFirst());
        into.difference(times.handler());
    }

    private static void write(Note.Loss loss, TagBytes into) {
        switch (loss) {
            case Note.Lost(var kind, var length) ->
                into.number(kind.ordinal() + 1L).number(length);
            case Note.Uncertain _ -> into.number(UNCERTAIN);
        }
    }

    static Tag.Begun begun(TagCursor from) {
        return new Tag.Begun(
                from.number(),
                from.difference(),
                from.numberUpTo(Integer.MAX_VALUE),
                from.numberUpTo(Integer.MAX_VALUE),
                times(from),
                ENDINGS[from.numberUpTo(ENDINGS.length - 1)],
                loss(from));
    }

    private static Times times(TagCursor from) {
        long requestFirst = from.difference();
        long requestLast = requestFirst + from.difference();
        long responseFirst = requestLast + from.difference();
        long responseLast = responseFirst + from.difference();
        return new Times(requestFirst, requestLast, responseFirst, responseLast, from.difference());
    }

    private static Optional<Note.Loss> loss(TagCursor from) {
        int what = from.numberUpTo(UNCERTAIN);
        return switch (what) {
            case NOTHING_LOST -> Optional.empty();
            case UNCERTAIN -> Optional.of(new Note.Uncertain());
            default -> Optional.of(new Note.Lost(KINDS[what - 1], from.number()));
        };
    }
}
