package divide.inspector.capture.file;

import divide.inspector.pcap.Sender;
import divide.inspector.pcap.StreamEnd;
import divide.inspector.pcap.StreamListener;
import divide.inspector.pcap.StreamStart;
import divide.inspector.protocol.TrafficGuess;

/// One connection of a file: where we wrote it ourselves it is restored; otherwise it is judged by its first bytes, and
/// then either watched or left out.
final class FoundConnection implements StreamListener {
    private final FoundConnections all;
    private final StreamStart start;
    private FirstBytes firstBytes = new FirstBytes();
    private RestoredConnection restored;
    private WatchedConnection watched;
    private boolean isLeftOut;

    FoundConnection(FoundConnections all, StreamStart start) {
        this.all = all;
        this.start = start;
    }

    @Override
    public void bytes(Sender sender, byte[] bytes, int from, int length, long nanos) {
        if (restored != null) {
            restored.bytes(sender, bytes, from, length);
        } else if (watched != null) {
            watched.bytes(sender, bytes, from, length, nanos);
        } else if (!isLeftOut) {
            firstBytes.bytes(sender, bytes, from, length, nanos);
            decide(firstBytes.verdict(all.guess(), start.seen()));
        }
    }

    private void decide(TrafficGuess.Verdict verdict) {
        switch (verdict) {
            case FIRST_ASKS -> watch(new Remark.Origin(Remark.UNKNOWN_SOURCE, false), Sender.FIRST);
            case SECOND_ASKS -> watch(new Remark.Origin(Remark.UNKNOWN_SOURCE, false), Sender.SECOND);
            case OTHER -> leaveOut();
            case UNDECIDED -> {}
        }
    }

    private void watch(Remark.Origin origin, Sender client) {
        watched = WatchedConnection.of(all, start, origin, client);
        firstBytes.replay(watched);
        firstBytes = null;
    }

    private void leaveOut() {
        isLeftOut = true;
        firstBytes = null;
        all.leaveOut();
    }

    @Override
    public void gap(Sender sender, long length, long nanos) {
        if (watched != null) {
            watched.gap(sender, length, nanos);
        } else if (firstBytes != null) {
            firstBytes.gap(sender, length, nanos);
        }
    }

    /// Who wrote the file may have said that it is one of ours.
    @Override
    public void comment(Sender sender, String text) {
        Remark remark = Remark.of(text);
        if (restored != null) {
            restored.remark(remark);
        } else if (watched != null) {
            watched.remark(remark);
        } else if (!isLeftOut && remark instanceof Remark.Origin origin) {
            all.isOurs();
            watch(origin, Sender.FIRST);
        } else if (!isLeftOut) {
            firstBytes.remark(remark);
        }
    }

    /// Tags of a connection whose first packet isn't there are no use.
    @Override
    public void tag(Sender sender, byte[] bytes, int from, int length, long nanos) {
        Tag tag = Tag.of(bytes, from, length);
        if (restored != null) {
            restored.tag(sender, tag, nanos);
        } else if (watched == null && !isLeftOut && tag instanceof Tag.Opened opened) {
            all.isOurs();
            restored = new RestoredConnection(all, opened, nanos);
            firstBytes = null;
        }
    }

    @Override
    public void finished(Sender sender, long nanos) {}

    @Override
    public void ended(StreamEnd end, long nanos) {
        if (restored != null) {
            restored.ended(end);
        } else if (watched != null) {
            watched.ended(end, nanos);
        } else if (!isLeftOut) {
            leaveOut();
        }
    }
}
