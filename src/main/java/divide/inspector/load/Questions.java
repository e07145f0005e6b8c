package divide.inspector.load;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import divide.inspector.wire.Sink;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The calls of one connection, one after another. One thread.
abstract class Questions {
    int num1;
    int num2;

    private Questions() {}

    /// Appends the next call to `sink`, and leaves its numbers in the fields.
    abstract void next(Sink sink);

    /// The questions of `count` connections: each has random numbers of its own, so that no connection's depend on how
    /// fast another one is.
    static List<Questions> of(Numbers numbers, int count) {
        return switch (numbers) {
            case Numbers.Fixed(Request request) ->
                Stream.<Questions>generate(() -> new Same(request)).limit(count).toList();
            case Numbers.Random random -> {
                SplittableRandom root = new SplittableRandom(random.seed());
                yield Stream.<Questions>generate(() -> new Drawn(random, root.split()))
                        .limit(count)
                        .toList();
            }
        };
    }

    private static final class Same extends Questions {
        private final byte[] frame;

        Same(Request request) {
            frame = FrameWriter.bytes(request);
            num1 = (int) request.bits(Divide.NUM1);
            num2 = (int) request.bits(Divide.NUM2);
        }

        @Override
        void next(Sink sink) {
            sink.put(frame, 0, frame.length);
        }
    }

    private static final class Drawn extends Questions {
        private final Numbers.Random from;
        private final SplittableRandom random;
        private final long[] values = new long[Divide.METHOD.parameters().size()];

        Drawn(Numbers.Random from, SplittableRandom random) {
            this.from = from;
            this.random = random;
        }

        @Override
        void next(Sink sink) {
            num1 = draw(from.num1());
            num2 = draw(from.num2());
            values[Divide.NUM1.index()] = num1;
            values[Divide.NUM2.index()] = num2;
            FrameWriter.write(Divide.METHOD, values, sink);
        }

        private int draw(Numbers.Range range) {
            return (int) random.nextLong(range.least(), range.most() + 1L);
        }
    }
}
