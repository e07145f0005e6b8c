package divide.inspector.capture.sample;

import divide.inspector.capture.Source;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;

/// Something that happens in a sample.
sealed interface SampleEvent {
    /// The time of day that all other times count from.
    record Begun(Instant at) implements SampleEvent {}

    /// A connection; what follows belongs to it.
    record Opened(Source source, InetSocketAddress client, InetSocketAddress server) implements SampleEvent {}

    /// One read brought bytes.
    record Read(Duration at, FrameKind kind, byte[] bytes) implements SampleEvent {}

    /// Bytes were lost from the recording.
    ///
    /// @param length how many, 0 when that isn't known
    record Lost(Duration at, FrameKind kind, long length) implements SampleEvent {}

    /// The connection came to its end.
    record Closed(Duration at, Ending how) implements SampleEvent {}

    /// Frames that were pasted.
    record Pasted(Duration at, byte[] request, byte[] response) implements SampleEvent {}

    /// The exchange that began last has a note.
    record Noted(String name) implements SampleEvent {}
}
