package divide.inspector.bench;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Message;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Sink;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Sound frames of one kind, back to back in one array as they lie in a connection's buffer, and the messages that they
/// say. All are different, and the same in each run.
///
/// @param bytes the frames
/// @param starts where each begins, and at the end where the last one ends
/// @param messages what they say, in the same order
record CodecFrames<M extends Message>(byte[] bytes, int[] starts, List<M> messages) {
    static final int COUNT = 1_024;

    private static final long SEED = 20_260_101;
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 40;

    /// Calls of `divide`: numbers of all sizes, and num2 left out in every fourth.
    static CodecFrames<Request> requests() {
        Random random = new Random(SEED);
        return of(Stream.generate(() -> request(random)).distinct().limit(COUNT).toList());
    }

    /// Answers: three in four with a value, the others with an error's message of 10 to 40 characters, of which an
    /// eighth are not all ASCII.
    static CodecFrames<Response> responses() {
        Random random = new Random(SEED + 1);
        return of(
                Stream.generate(() -> response(random)).distinct().limit(COUNT).toList());
    }

    private static Request request(Random random) {
        boolean hasDivisor = random.nextInt(4) > 0;
        return Request.of(Divide.METHOD, number(random), hasDivisor ? 2 + (number(random) >>> 1) : 1);
    }

    private static int number(Random random) {
        return random.nextInt() >> random.nextInt(Integer.SIZE - 4);
    }

    private static Response response(Random random) {
        return random.nextInt(4) > 0
                ? Response.Value.of(number(random) / (float) (2 + random.nextInt(1_000)))
                : new Response.Failure(text(random));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(SHORTEST_TEXT, LONGEST_TEXT + 1), 'a', 'z' + 1)
                .forEach(text::appendCodePoint);
        if (random.nextInt(8) == 0) {
            text.setCharAt(random.nextInt(text.length()), 'é');
        }
        return text.toString();
    }

    private static <M extends Message> CodecFrames<M> of(List<M> messages) {
        Sink sink = new Sink(32 * COUNT);
        int[] starts = new int[COUNT + 1];
        for (int i = 0; i < COUNT; i++) {
            FrameWriter.write(messages.get(i), sink);
            starts[i + 1] = sink.size();
        }
        return new CodecFrames<>(sink.toByteArray(), starts, messages);
    }
}
