package divide.inspector.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import divide.inspector.capture.Conversation;
import divide.inspector.capture.ConversationReader;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Source;
import divide.inspector.capture.StreamObserver;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Link;
import divide.inspector.rpc.Side;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which bytes stand in which row.
class RowPlanTest {
    private final Recorder recorder = Talk.recorder();
    private final Talk talk = new Talk(recorder, 5000);

    private Conversation conversation() {
        return new ConversationReader(recorder.store(), 1)
                .read(ConversationReader.NEWEST)
                .orElseThrow();
    }

    /// `0010 >1[0,16... |4 |16`: the offset, each frame's bytes, and the columns where reads ended.
    private static List<String> lines(RowPlan plan) {
        return IntStream.range(0, plan.rows()).mapToObj(row -> line(plan, row)).toList();
    }

    private static String line(RowPlan plan, int row) {
        StringBuilder line = new StringBuilder("%04x".formatted(plan.offset(row)));
        for (Span span : plan.spans(row)) {
            String way = span.kind() == FrameKind.REQUEST ? ">" : "<";
            line.append(
                    " %s%d[%d,%d%s".formatted(way, span.number(), span.from(), span.to(), span.ends() ? ")" : "..."));
        }
        line.append(plan.first(row).isHole() ? " lost " + plan.first(row).lost() : "");
        plan.ticks(row).forEach(tick -> line.append(" |").append(tick.column()));
        return line.toString();
    }

    @Test
    void breaksFramesAtTheRowsEnd() {
        talk.calls(1);
        assertEquals(
                List.of("0000 >1[0,16...", "0010 >1[16,24) |8", "0000 <1[0,5) |5"),
                lines(new RowPlan(conversation(), 16)));
    }

    @Test
    void hasARowWhereBytesWereLost() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 10, 1_000);
        watched.gap(FrameKind.REQUEST, 14, 2_000);
        watched.bytes(FrameKind.RESPONSE, Talk.TWO, 0, 5, 3_000);
        watched.closed(Ending.ENDED, 4_000);
        assertEquals(
                List.of("0000 >1[0,10) |10", "000a lost 14", "0000 <1[0,5) |5"),
                lines(new RowPlan(conversation(), 16)));
    }

    @Test
    void hasARowWhereAWholeAnswerWasLost() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 24, 1_000);
        watched.gap(FrameKind.RESPONSE, 0, 2_000);
        watched.closed(Ending.ENDED, 4_000);
        assertEquals(
                List.of("0000 >1[0,16...", "0010 >1[16,24) |8", "0000 lost 0"), lines(new RowPlan(conversation(), 16)));
    }

    @Test
    void putsAnAnswerThatWasLostBeforeTheNextOne() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        for (int i = 0; i < 3; i++) {
            watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 24, 1_000 + i);
        }
        watched.gap(FrameKind.RESPONSE, 5, 2_000);
        watched.bytes(FrameKind.RESPONSE, Talk.TWO, 0, 5, 3_000);
        watched.closed(Ending.ENDED, 4_000);
        assertEquals(
                List.of(
                        "0000 >1[0,24) |24",
                        "0018 >2[0,24) |24",
                        "0030 >3[0,24) |24",
                        "0000 lost 5",
                        "0000 <2[0,5) |5"),
                lines(new RowPlan(conversation(), 24)));
    }

    @Test
    void findsTheRowWhereBytesWereLost() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 10, 1_000);
        watched.gap(FrameKind.REQUEST, 14, 2_000);
        watched.bytes(FrameKind.RESPONSE, Talk.TWO, 0, 5, 3_000);
        watched.closed(Ending.ENDED, 4_000);
        RowPlan plan = new RowPlan(conversation(), 16);
        assertEquals(new Place(1, FrameKind.REQUEST, 10), plan.place(1));
        assertEquals(Optional.of(1), plan.rowOf(plan.place(1)));
        assertEquals(Optional.of(0), plan.rowOf(new Place(1, FrameKind.REQUEST, 9)));
        assertEquals(Optional.empty(), plan.rowOf(new Place(1, FrameKind.REQUEST, 11)));
    }

    @Test
    void findsAnExchangeOfWhichNothingCame() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 24, 1_000);
        watched.bytes(FrameKind.RESPONSE, Talk.TWO, 0, 5, 2_000);
        watched.gap(FrameKind.REQUEST, 24, 3_000);
        watched.closed(Ending.ENDED, 4_000);
        RowPlan plan = new RowPlan(conversation(), 24);
        assertEquals(List.of("0000 >1[0,24) |24", "0000 <1[0,5) |5", "0018 lost 24"), lines(plan));
        assertEquals(Optional.of(2), plan.rowOfExchange(2));
    }

    @Test
    void aMarkStaysWhereBytesWereLostAsMoreComes() {
        StreamObserver watched = recorder.watch(Source.PROXY, Link.between(Side.OBSERVER, at(5000), at(8000)));
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 24, 1_000);
        watched.gap(FrameKind.RESPONSE, 5, 2_000);
        DumpMarks marks = new DumpMarks();
        marks.to(2, DumpMarks.Way.MOVE);
        RowPlan before = new RowPlan(conversation(), 16);
        assertEquals(5, before.first(2).lost());
        watched.bytes(FrameKind.REQUEST, Talk.DIVIDE_200_100, 0, 24, 3_000);
        RowPlan after = new RowPlan(conversation(), 8);
        marks.moveTo(after, marks.places(before));
        assertFalse(marks.isNone());
        assertEquals(5, after.first(marks.caret()).lost());
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    @Test
    void hasATickForEachReadOfAFrame() {
        talk.asks(Talk.DIVIDE_200_100, 4, 6, 6, 8).answers(Talk.TWO);
        assertEquals(
                List.of("0000 >1[0,16... |4 |10 |16", "0010 >1[16,24) |8", "0000 <1[0,5) |5"),
                lines(new RowPlan(conversation(), 16)));
    }

    @Test
    void putsFramesOfOneWayBesideEachOther() {
        talk.asksAtOnce(Talk.DIVIDE_200_100, Talk.DIVIDE_100_0, Talk.DIVIDE_200_100)
                .answers(Talk.TWO)
                .answers(Talk.CK_GOD_ERR)
                .answers(Talk.TWO);
        assertEquals(
                List.of(
                        "0000 >1[0,16...",
                        "0010 >1[16,24) >2[0,8...",
                        "0020 >2[8,24)",
                        "0030 >3[0,16...",
                        "0040 >3[16,24) |8",
                        "0000 <1[0,5) <2[0,11... |5",
                        "0010 <2[11,15) <3[0,5) |4 |9"),
                lines(new RowPlan(conversation(), 16)));
    }

    @Test
    void beginsARowWhereTheOtherWayBegins() {
        talk.asksAtOnce(Talk.DIVIDE_200_100).sends(Talk.DIVIDE_100_0, 0, 10).answers(Talk.TWO);
        assertEquals(
                List.of("0000 >1[0,24) |24", "0018 >2[0,10... |10", "0000 <1[0,5) |5"),
                lines(new RowPlan(conversation(), 24)));
    }

    @Test
    void findsTheRowOfAByte() {
        talk.calls(3);
        RowPlan plan = new RowPlan(conversation(), 16);
        assertEquals(Optional.of(4), plan.rowOf(new Place(2, FrameKind.REQUEST, 20)));
        assertEquals(Optional.of(5), plan.rowOf(new Place(2, FrameKind.RESPONSE, 4)));
        assertEquals(Optional.of(6), plan.rowOfExchange(3));
        assertEquals(Optional.empty(), plan.rowOfExchange(4));
        assertEquals(new Place(2, FrameKind.REQUEST, 16), plan.place(4));
    }

    @Test
    void ofRandomReadsShowsEachByteOnceAndEachReadOnce() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            Recorder own = Talk.recorder();
            Talk any = new Talk(own, 5000);
            int calls = 1 + random.nextInt(20);
            for (int i = 0; i < calls; i++) {
                any.asks(Talk.DIVIDE_200_100, pieces(random)).answers(Talk.TWO);
            }
            Conversation found = new ConversationReader(own.store(), 1)
                    .read(ConversationReader.NEWEST)
                    .orElseThrow();
            check(new RowPlan(found, 8 + 8 * random.nextInt(3)), calls);
        }
    }

    private static int[] pieces(Random random) {
        int cut = 1 + random.nextInt(23);
        int more = random.nextInt(24 - cut);
        return IntStream.of(cut, more, 24 - cut - more)
                .filter(length -> length > 0)
                .toArray();
    }

    private static void check(RowPlan plan, int calls) {
        List<Span> spans = new ArrayList<>();
        int ticks = 0;
        for (int row = 0; row < plan.rows(); row++) {
            spans.addAll(plan.spans(row));
            ticks += plan.ticks(row).size();
            assertEquals(Optional.of(row), plan.rowOf(plan.place(row)));
        }
        assertEquals(29 * calls, spans.stream().mapToInt(Span::length).sum());
        assertEquals(2 * calls, spans.stream().filter(Span::begins).count());
        assertEquals(2 * calls, spans.stream().filter(Span::ends).count());
        assertEquals(plan.conversation().reads().size(), ticks);
    }
}
