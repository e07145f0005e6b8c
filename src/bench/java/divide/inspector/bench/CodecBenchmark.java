package divide.inspector.bench;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Sink;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a frame costs to read, to read with spans and to write, each beside the same by hand. Every value of a frame
/// that was read is used, so that none can be left unread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CodecFrames.COUNT)
public class CodecBenchmark {
    private final CodecFrames<Request> requests = CodecFrames.requests();
    private final CodecFrames<Response> responses = CodecFrames.responses();
    private final Request[] calls = requests.messages().toArray(Request[]::new);
    private final Response[] answers = responses.messages().toArray(Response[]::new);
    private final Numbers[] pairs = Arrays.stream(calls).map(Numbers::of).toArray(Numbers[]::new);
    private final int[] dividends = Arrays.stream(pairs).mapToInt(Numbers::num1).toArray();
    private final int[] divisors = Arrays.stream(pairs).mapToInt(Numbers::num2).toArray();

    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Reading plain = Reading.plain();
    private final Reading annotated = Reading.annotated();
    private final Sink sink = new Sink(64);
    private final long[] values = new long[Divide.METHOD.parameters().size()];

    private final HandWrittenReader handReader =
            new HandWrittenReader(Limits.DEFAULT.name(), Limits.DEFAULT.args(), Limits.DEFAULT.message());
    private final HandWrittenReader.Call handCall = new HandWrittenReader.Call();
    private final HandWrittenReader.Answer handAnswer = new HandWrittenReader.Answer();
    private final HandWrittenWriter handWriter = new HandWrittenWriter();

    /// The message that one would have who had only `divide` to write.
    private record Numbers(int num1, int num2) {
        static Numbers of(Request call) {
            return new Numbers((int) call.bits(Divide.NUM1), (int) call.bits(Divide.NUM2));
        }
    }

    /// A program reads and writes both kinds, whole and cut off: what is compiled must have seen it all, or it would be
    /// compiled for one kind alone.
    @Setup
    public void useAll() {
        for (int round = 0; round < 20; round++) {
            requestRead();
            requestSpans();
            requestWrite();
            messageWrite();
            responseRead();
            responseSpans();
            responseWrite();
            readPartial(FrameKind.REQUEST, requests);
            readPartial(FrameKind.RESPONSE, responses);
            requireSameBytes();
        }
    }

    private void readPartial(FrameKind kind, CodecFrames<?> frames) {
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            int start = frames.starts()[i];
            int end = frames.starts()[i + 1];
            reader.read(kind, frames.bytes(), start, start + i % (end - start), plain);
            reader.read(kind, frames.bytes(), start, start + i % (end - start), annotated);
        }
    }

    /// Into one buffer each, which grows: code that has never seen that would be compiled without it.
    private void requireSameBytes() {
        Sink ours = new Sink(64);
        HandWrittenWriter byHand = new HandWrittenWriter();
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            values[Divide.NUM1.index()] = dividends[i];
            values[Divide.NUM2.index()] = divisors[i];
            FrameWriter.write(Divide.METHOD, values, ours);
            FrameWriter.write(calls[i], ours);
            FrameWriter.write(answers[i], ours);
            byHand.writeCall(dividends[i], divisors[i]);
            byHand.writeCall(dividends[i], divisors[i]);
            write(answers[i], byHand);
        }
        if (!Arrays.equals(ours.toByteArray(), Arrays.copyOf(byHand.array(), byHand.size()))) {
            throw new IllegalStateException("other bytes were written by hand");
        }
    }

    @Benchmark
    public long requestRead() {
        return readRequests(plain);
    }

    @Benchmark
    public long requestSpans() {
        return readRequests(annotated) + annotated.spans().size();
    }

    private long readRequests(Reading reading) {
        byte[] bytes = requests.bytes();
        int[] starts = requests.starts();
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            reader.read(FrameKind.REQUEST, bytes, starts[i], bytes.length, reading);
            requireSound(reading);
            sum += reading.length() + reading.bits(Divide.NUM1) + reading.bits(Divide.NUM2);
        }
        return sum;
    }

    private static void requireSound(Reading reading) {
        if (!reading.isSound()) {
            throw new IllegalStateException("a sound frame was refused: " + reading.findings());
        }
    }

    @Benchmark
    public long requestReadByHand() {
        byte[] bytes = requests.bytes();
        int[] starts = requests.starts();
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            int length = handReader.readRequest(bytes, starts[i], bytes.length, handCall);
            requireSound(length);
            sum += length + handCall.num1 + handCall.num2;
        }
        return sum;
    }

    private static void requireSound(int length) {
        if (length < 0) {
            throw new IllegalStateException("a sound frame was refused: " + length);
        }
    }

    @Benchmark
    public long responseRead() {
        return readResponses(plain);
    }

    @Benchmark
    public long responseSpans() {
        return readResponses(annotated) + annotated.spans().size();
    }

    private long readResponses(Reading reading) {
        byte[] bytes = responses.bytes();
        int[] starts = responses.starts();
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            reader.read(FrameKind.RESPONSE, bytes, starts[i], bytes.length, reading);
            requireSound(reading);
            sum += reading.length()
                    + (reading.has(Response.VALUE) ? reading.bits(Response.VALUE) : reading.bits(Response.MESSAGE));
        }
        return sum;
    }

    @Benchmark
    public long responseReadByHand() {
        byte[] bytes = responses.bytes();
        int[] starts = responses.starts();
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            int length = handReader.readResponse(bytes, starts[i], bytes.length, handAnswer);
            requireSound(length);
            sum += length
                    + (handAnswer.isValue ? handAnswer.valueBits : handAnswer.messageOffset + handAnswer.messageSize);
        }
        return sum;
    }

    @Benchmark
    public long requestWrite() {
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            sink.clear();
            values[Divide.NUM1.index()] = dividends[i];
            values[Divide.NUM2.index()] = divisors[i];
            FrameWriter.write(Divide.METHOD, values, sink);
            sum += sink.size();
        }
        return sum;
    }

    @Benchmark
    public long requestWriteByHand() {
        long sum = 0;
        for (int i = 0; i < CodecFrames.COUNT; i++) {
            handWriter.clear();
            handWriter.writeCall(dividends[i], divisors[i]);
            sum += handWriter.size();
        }
        return sum;
    }

    @Benchmark
    public long messageWrite() {
        long sum = 0;
        for (Request call : calls) {
            sink.clear();
            FrameWriter.write(call, sink);
            sum += sink.size();
        }
        return sum;
    }

    @Benchmark
    public long messageWriteByHand() {
        long sum = 0;
        for (Numbers pair : pairs) {
            handWriter.clear();
            handWriter.writeCall(pair.num1, pair.num2);
            sum += handWriter.size();
        }
        return sum;
    }

    @Benchmark
    public long responseWrite() {
        long sum = 0;
        for (Response answer : answers) {
            sink.clear();
            FrameWriter.write(answer, sink);
            sum += sink.size();
        }
        return sum;
    }

    @Benchmark
    public long responseWriteByHand() {
        long sum = 0;
        for (Response answer : answers) {
            handWriter.clear();
            write(answer, handWriter);
            sum += handWriter.size();
        }
        return sum;
    }

    private static void write(Response answer, HandWrittenWriter byHand) {
        switch (answer) {
            case Response.Value value -> byHand.writeValue(value.value());
            case Response.Failure failure -> byHand.writeMessage(failure.message());
        }
    }
}
