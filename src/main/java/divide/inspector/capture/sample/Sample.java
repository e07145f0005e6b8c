package divide.inspector.capture.sample;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A small capture that shows one side of the protocol.
public enum Sample {
    /// Calls that are all answered.
    CONVERSATION,
    /// Calls that can't be answered by a value.
    ERRORS,
    /// One message in many reads.
    READS,
    /// Many messages in one read.
    PIPELINING,
    /// Every mistake that peers make.
    MISTAKES,
    /// A recording with holes.
    LOSS;

    /// Its name in the keys of texts, such as `conversation`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Plays it into `recorder`, at the times of day that are written in it. It has a few dozen exchanges at the most,
    /// so that this takes no time worth a thread.
    ///
    /// @param notes the text of a note that is put on an exchange, from the note's name
    public void play(Recorder recorder, WallClock clock, UnaryOperator<String> notes) {
        SamplePlayer player = new SamplePlayer(recorder, clock, notes);
        events().forEach(player::play);
        player.end();
    }

    /// The names of its notes, in the order of their exchanges.
    public List<String> notes() {
        return events().stream()
                .filter(SampleEvent.Noted.class::isInstance)
                .map(event -> ((SampleEvent.Noted) event).name())
                .toList();
    }

    private List<SampleEvent> events() {
        String name = key() + ".txt";
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
            return SampleText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " can't be read", broken);
        }
    }
}
