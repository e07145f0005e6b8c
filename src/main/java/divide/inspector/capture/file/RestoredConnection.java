package divide.inspector.capture.file;

import divide.inspector.capture.Outline;
import divide.inspector.capture.RestoredExchange;
import divide.inspector.capture.Times;
import divide.inspector.pcap.Sender;
import divide.inspector.pcap.StreamEnd;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A connection that we wrote ourselves: beside each packet stands which exchange its bytes are of. One thread at a
/// time.
final class RestoredConnection {
    private final FoundConnections all;
    private final EpochTime time;
    private final Tag.Opened opened;
    private final long nanos;
    private final int number;
    private final SequencedMap<Long, RestoredExchange> underWay = new LinkedHashMap<>();
    private final Target request = new Target();
    private final Target response = new Target();
    private RestoredExchange newest;

    /// Where the next bytes of one direction go.
    private static final class Target {
        private RestoredExchange exchange;
        private long place;
        private long nanos;

        void aim(RestoredExchange exchange, long place, long nanos) {
            this.exchange = exchange;
            this.place = place;
            this.nanos = nanos;
        }
    }

    /// @param nanos when its first packet came
    RestoredConnection(FoundConnections all, Tag.Opened opened, long nanos) {
        this.all = all;
        this.time = all.time();
        this.opened = opened;
        this.nanos = nanos;
        this.number = all.connect(opened, nanos);
    }

    void tag(Sender sender, Tag tag, long nanos) {
        switch (tag) {
            case Tag.Begun begun -> {
                RestoredExchange exchange = begin(begun, nanos);
                target(sender).aim(exchange, begun.place(), time.nanoTime(nanos + begun.arrived()));
                endIfWhole(target(sender));
            }
            case Tag.Piece(var place, var arrived) ->
                target(sender).aim(underWay.get(place), place, time.nanoTime(nanos + arrived));
            case Tag.Opened _, Tag.Aside _, Tag.Unknown _ -> {}
        }
        newest = target(sender).exchange;
    }

    /// In a spoilt file a place may come twice.
    private RestoredExchange begin(Tag.Begun begun, long nanos) {
        RestoredExchange exchange = all.restorer().exchange(outline(begun, nanos));
        RestoredExchange before = underWay.put(begun.place(), exchange);
        if (before != null) {
            cutOff(before, Ending.LOST);
        }
        all.backlog().begun(exchange, () -> cutOff(underWay.remove(begun.place()), Ending.LOST));
        all.begin(begun.place(), exchange);
        all.keepBounds();
        return exchange;
    }

    private void cutOff(RestoredExchange exchange, Ending why) {
        all.backlog().ends(exchange, () -> exchange.cutOff(why));
    }

    private Outline outline(Tag.Begun begun, long nanos) {
        Times times = begun.times();
        return new Outline(
                opened.source(),
                number,
                begun.requestLength(),
                begun.responseLength(),
                new Times(
                        time.nanoTime(nanos + times.requestFirst()),
                        time.nanoTime(nanos + times.requestLast()),
                        time.nanoTime(nanos + times.responseFirst()),
                        time.nanoTime(nanos + times.responseLast()),
                        times.handler()),
                begun.ending(),
                begun.loss());
    }

    private Target target(Sender sender) {
        return switch (sender) {
            case FIRST -> request;
            case SECOND -> response;
        };
    }

    private static FrameKind kind(Sender sender) {
        return switch (sender) {
            case FIRST -> FrameKind.REQUEST;
            case SECOND -> FrameKind.RESPONSE;
        };
    }

    void bytes(Sender sender, byte[] bytes, int from, int length) {
        Target target = target(sender);
        if (target.exchange != null) {
            all.backlog().add(target.exchange.bytes(kind(sender), bytes, from, length, target.nanos));
            endIfWhole(target);
            all.keepBounds();
        }
    }

    private void endIfWhole(Target target) {
        if (target.exchange.isWhole() && underWay.remove(target.place, target.exchange)) {
            all.backlog().ends(target.exchange, target.exchange::end);
        }
    }

    void remark(Remark remark) {
        if (newest != null) {
            newest.say(remark.on(newest.said()));
        }
    }

    /// What the file lacks of an exchange was there when it was recorded.
    void ended(StreamEnd end) {
        boolean isCut = end == StreamEnd.NOT_SEEN;
        underWay.sequencedValues().forEach(exchange -> cutOff(exchange, isCut ? Ending.CAPTURE_ENDED : Ending.LOST));
        underWay.clear();
        if (isCut || opened.ending() == Ending.OPEN) {
            all.restorer().disconnect(number, Ending.CAPTURE_ENDED, time.nanoTime(nanos + opened.opened()));
        } else {
            all.restorer().disconnect(number, opened.ending(), time.nanoTime(nanos + opened.closed()));
        }
    }
}
