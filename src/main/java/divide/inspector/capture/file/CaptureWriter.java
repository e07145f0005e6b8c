package divide.inspector.capture.file;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Stretch;
import divide.inspector.capture.WallClock;
import divide.inspector.capture.WholeFile;
import divide.inspector.pcap.PcapngWriter;
import divide.inspector.pcap.TcpWriter;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Words;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Saves the exchanges in view as pcapng: one TCP connection for each connection, one packet for each read in which a
/// frame came, in the order of time. Findings and what the user says stand beside the packets as comments, and
/// exchanges that were on no network are packets of text.
///
/// A capture may go on while it is saved: each exchange is saved as it stands when its turn comes.
public final class CaptureWriter {
    private static final String PROGRAM = "Divide Inspector";

    private final ExchangeStore store;
    private final EpochTime time;
    private final Findings findings;

    /// A writer of what `store` has in view.
    ///
    /// @param dissector for this writer alone
    /// @param words the language of findings
    public CaptureWriter(ExchangeStore store, WallClock clock, Dissector dissector, Words words) {
        this.store = store;
        this.time = EpochTime.of(clock);
        this.findings = new Findings(dissector, words);
    }

    /// Saves to `file`. One that is there already is replaced when all is written, and left alone otherwise. One thread
    /// at a time; takes as long as the capture is large.
    ///
    /// @return how many exchanges are in the file; empty when `progress` ended it
    /// @throws IOException when it can't be written, for example because the disk is full
    public OptionalLong save(Path file, Progress progress) throws IOException {
        long[] saved = {0};
        boolean isWhole = WholeFile.write(file, out -> {
            OptionalLong written = write(Channels.newChannel(out), progress);
            saved[0] = written.orElse(0);
            return written.isPresent();
        });
        return isWhole ? OptionalLong.of(saved[0]) : OptionalLong.empty();
    }

    /// Writes the same to a channel.
    ///
    /// @return how many exchanges were written; empty when `progress` ended it
    /// @throws IOException when the channel does
    public OptionalLong write(WritableByteChannel out, Progress progress) throws IOException {
        PcapngWriter file = new PcapngWriter(out, PROGRAM);
        Survey survey = Survey.of(store);
        TcpWriter tcp = new TcpWriter(file, "divide");
        Items items = new Items(new WrittenConnections(survey.connections(), tcp, time), new Asides(file, time));
        OptionalLong written = write(survey, items, progress);
        file.flush();
        return written;
    }

    private OptionalLong write(Survey survey, Items items, Progress progress) throws IOException {
        Gathering gathering = new Gathering(store, survey, findings, time, items.timeline());
        Stretch stretch = new Stretch(Survey.STRETCH);
        long number = survey.first();
        while (number < survey.end()) {
            if (!progress.reached(number - survey.first(), survey.end() - survey.first())) {
                return OptionalLong.empty();
            }
            number = store.read(number, survey.end(), stretch);
            gathering.take(stretch);
            items.writeBefore(survey.earliestFrom(number));
        }
        items.writeRest();
        return OptionalLong.of(gathering.taken());
    }
}
