package divide.inspector.capture.file;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.pcap.Damage;
import divide.inspector.pcap.Packet;
import divide.inspector.pcap.PacketOrder;
import divide.inspector.pcap.PacketReader;
import divide.inspector.pcap.TcpStreams;
import divide.inspector.protocol.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the exchanges in a capture file, pcapng or pcap, whoever wrote it: in every TCP connection that carries them,
/// on whatever port. One thread at a time.
public final class CaptureReader implements AutoCloseable {
    /// How many packets are read between two looks at the progress.
    private static final int PACE = 64;

    private final PacketReader file;

    private CaptureReader(PacketReader file) {
        this.file = file;
    }

    /// Opens `file` and looks at its beginning.
    ///
    /// @throws IOException when it can't be opened, as [PacketReader#open] says
    public static CaptureReader open(Path file) throws IOException {
        PacketReader reader = PacketReader.open(file);
        reader.begin();
        return new CaptureReader(reader);
    }

    /// Why nothing of the file can be read, for example because it is of another kind.
    public Optional<Damage> refusal() {
        return file.damage();
    }

    /// Reads all of it. Exchanges are recorded as they are found, so that a list can show them meanwhile.
    ///
    /// @param limits what a receiver would refuse
    public ReadCapture read(Recorder recorder, WallClock clock, Limits limits, Progress progress) {
        Sequence sequence = new Sequence();
        FoundConnections found = new FoundConnections(recorder, EpochTime.of(clock), limits, sequence, file.size());
        TcpStreams streams = new TcpStreams(found);
        AsideReader asides = new AsideReader(recorder, EpochTime.of(clock), sequence);
        boolean isWhole = read(streams, asides, progress);
        streams.end();
        sequence.end();
        found.end();
        return new ReadCapture(
                found.exchanges() + asides.exchanges(),
                found.connections(),
                found.leftOut(),
                streams.counts(),
                file.damage(),
                isWhole,
                isWhole && file.damage().isEmpty() && streams.counts().others() == 0 && found.areOurs());
    }

    private boolean read(TcpStreams streams, AsideReader asides, Progress progress) {
        PacketOrder packets = new PacketOrder(file);
        int untilLook = 0;
        for (Packet packet = packets.next(); packet != null; packet = packets.next()) {
            if (untilLook-- == 0) {
                untilLook = PACE;
                if (!progress.reached(file.offset(), file.size())) {
                    return false;
                }
            }
            if (packet.linkType() != Asides.TAGGED || !asides.take(packet)) {
                streams.take(packet);
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
