package divide.inspector.capture.sample;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.StreamObserver;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Ending;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Plays what happens in a sample into a recorder.
final class SamplePlayer {
    private final Recorder recorder;
    private final WallClock clock;
    private final UnaryOperator<String> notes;
    private Optional<StreamObserver> connection = Optional.empty();
    private Instant begin = Instant.EPOCH;
    private long now;
    private long newest;

    SamplePlayer(Recorder recorder, WallClock clock, UnaryOperator<String> notes) {
        this.recorder = recorder;
        this.clock = clock;
        this.notes = notes;
    }

    void play(SampleEvent event) {
        switch (event) {
            case SampleEvent.Begun(Instant at) -> begin = at;
            case SampleEvent.Opened opened -> open(opened);
            case SampleEvent.Read(var at, var kind, var bytes) -> {
                connection.orElseThrow().bytes(kind, bytes, 0, bytes.length, move(at));
                newest = connection.orElseThrow().newest();
            }
            case SampleEvent.Lost(var at, var kind, var length) ->
                connection.orElseThrow().gap(kind, length, move(at));
            case SampleEvent.Closed(var at, var how) -> close(how, move(at));
            case SampleEvent.Pasted(var at, var request, var response) ->
                newest = recorder.paste(request, response, move(at));
            case SampleEvent.Noted(var name) ->
                recorder.store().annotate(newest, new Annotation(false, notes.apply(name)));
        }
    }

    private long move(Duration at) {
        now = clock.nanosAt(begin.plus(at));
        return now;
    }

    private void open(SampleEvent.Opened opened) {
        end();
        Link link = Link.between(Side.OBSERVER, opened.client(), opened.server());
        connection = Optional.of(recorder.watchAgain(opened.source(), link));
    }

    private void close(Ending how, long nanos) {
        connection.orElseThrow().closed(how, nanos);
        connection = Optional.empty();
    }

    /// A connection that nobody closed was still open when the recording ended.
    void end() {
        connection.ifPresent(open -> close(Ending.CAPTURE_ENDED, now));
    }
}
