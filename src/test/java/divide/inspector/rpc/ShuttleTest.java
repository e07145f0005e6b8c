package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bytes between arrays and channels, the first trips and the later ones.
final class ShuttleTest {
    private final Shuttle shuttle = new Shuttle();
    private final List<Boolean> outside = new ArrayList<>();
    private final byte[] bytes = new byte[Shuttle.ROOM + 1];

    ShuttleTest() {
        new Random(1).nextBytes(bytes);
    }

    /// Gives and takes at most `most` bytes at a time.
    private final class Pipe implements ReadableByteChannel, WritableByteChannel {
        private final int most;
        private byte[] taken = {};

        private Pipe(int most) {
            this.most = most;
        }

        @Override
        public int write(ByteBuffer source) {
            outside.add(source.isDirect());
            taken = new byte[Math.min(most, source.remaining())];
            source.get(taken);
            return taken.length;
        }

        @Override
        public int read(ByteBuffer target) {
            outside.add(target.isDirect());
            int count = Math.min(most, target.remaining());
            target.put(bytes, 0, count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    private static final ReadableByteChannel ENDED = new ReadableByteChannel() {
        @Override
        public int read(ByteBuffer target) {
            return -1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    };

    @Test
    void writesWhatItIsGivenAsFarAsTheChannelTakesIt() throws IOException {
        for (int trip = 0; trip < 40; trip++) {
            Pipe pipe = new Pipe(100);
            assertEquals(70, shuttle.write(pipe, bytes, trip, 70));
            assertArrayEquals(Arrays.copyOfRange(bytes, trip, trip + 70), pipe.taken);
            assertEquals(100, shuttle.write(pipe, bytes, trip, 130));
            assertArrayEquals(Arrays.copyOfRange(bytes, trip, trip + 100), pipe.taken);
        }
    }

    @Test
    void readsAsManyBytesAsThereIsRoomForAndNoOthersAreTouched() throws IOException {
        for (int trip = 0; trip < 40; trip++) {
            byte[] target = new byte[20];
            assertEquals(5, shuttle.read(new Pipe(5), target, 3, 10));
            assertEquals(10, shuttle.read(new Pipe(50), target, 8, 10));
            byte[] expected = new byte[20];
            System.arraycopy(bytes, 0, expected, 3, 5);
            System.arraycopy(bytes, 0, expected, 8, 10);
            assertArrayEquals(expected, target);
            assertEquals(-1, shuttle.read(ENDED, target, 0, 20));
        }
    }

    @Test
    void takesMemoryOutsideTheHeapOnlyForManyShortTrips() throws IOException {
        Pipe pipe = new Pipe(bytes.length);
        for (int trip = 0; trip < 16; trip++) {
            shuttle.write(pipe, bytes, 0, 24);
            shuttle.write(pipe, bytes, 0, bytes.length);
        }
        assertEquals(List.of(), outside.stream().filter(it -> it).toList());
        outside.clear();
        shuttle.write(pipe, bytes, 0, Shuttle.ROOM);
        assertArrayEquals(Arrays.copyOf(bytes, Shuttle.ROOM), pipe.taken);
        shuttle.write(pipe, bytes, 0, bytes.length);
        shuttle.read(pipe, bytes, 0, 1);
        assertEquals(List.of(true, false, true), outside);
    }
}
