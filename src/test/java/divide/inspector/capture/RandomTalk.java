package divide.inspector.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.FrameTap;
import divide.inspector.rpc.Side;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Requests pipelined in reads of random lengths, and answers in between.
final class RandomTalk {
    final Recorder recorder = Traffic.recorder(Bounds.DEFAULT);
    private final FrameTap tap = recorder.opened(Traffic.link(Side.SERVER, 8000, 5000));
    private final Random random;
    private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
    private final ByteArrayOutputStream responses = new ByteArrayOutputStream();
    private final List<ReadEnd> reads = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private int sent;
    private int asked;
    private long begun = 1000;
    private long now = 1000;

    RandomTalk(Random random) {
        this(random, 1 + random.nextInt(6));
    }

    RandomTalk(Random random, int calls) {
        this.random = random;
        for (int i = 0; i < calls; i++) {
            requests.writeBytes(random.nextBoolean() ? Traffic.DIVIDE_200_100 : Traffic.DIVIDE_100_0);
        }
        while (sent < requests.size()) {
            read(Math.min(requests.size() - sent, 1 + random.nextInt(40)));
            if (asked > answered() && random.nextBoolean()) {
                answer();
            }
        }
    }

    private int answered() {
        return responses.size() / Traffic.TWO.length;
    }

    private void read(int length) {
        byte[] all = requests.toByteArray();
        tap.bytes(FrameKind.REQUEST, all, sent, length, now);
        int frames = (sent + length - 1) / 24 - sent / 24 + 1;
        note(FrameKind.REQUEST, length, frames);
        begun = sent % 24 == 0 ? now : begun;
        sent += length;
        while ((asked + 1) * 24 <= sent) {
            tap.frame(FrameKind.REQUEST, 24, begun, now);
            begun = now;
            asked++;
        }
        now += 1 + random.nextInt(50);
    }

    private void answer() {
        Traffic.whole(tap, FrameKind.RESPONSE, Traffic.TWO, now);
        responses.writeBytes(Traffic.TWO);
        note(FrameKind.RESPONSE, Traffic.TWO.length, 1);
        now += 1 + random.nextInt(50);
    }

    private void note(FrameKind kind, int length, int frames) {
        OptionalLong since = reads.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(now - reads.getLast().nanos());
        reads.add(new ReadEnd(kind, length, frames, now, since));
    }

    Conversation conversation() {
        return new ConversationReader(recorder.store(), 1)
                .read(ConversationReader.NEWEST)
                .orElseThrow();
    }

    void check(int round) {
        Conversation found = conversation();
        assertEquals(reads, found.reads(), "round " + round);
        assertArrayEquals(requests.toByteArray(), bytes(found, FrameKind.REQUEST), "round " + round);
        assertArrayEquals(responses.toByteArray(), bytes(found, FrameKind.RESPONSE), "round " + round);
        found.chunks().forEach(chunk -> seen.add(chunk.nanos()));
        assertEquals(seen.stream().sorted().toList(), seen, "round " + round);
    }

    private byte[] bytes(Conversation found, FrameKind kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Chunk chunk : found.chunks()) {
            if (chunk.kind() == kind) {
                Exchange exchange = recorder.store().get(chunk.number()).orElseThrow();
                byte[] frame = kind == FrameKind.REQUEST ? exchange.request() : exchange.response();
                bytes.write(frame, chunk.from(), chunk.length());
            }
        }
        return bytes.toByteArray();
    }
}
