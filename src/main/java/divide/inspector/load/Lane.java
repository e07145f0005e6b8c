package divide.inspector.load;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.CallFailure;
import divide.inspector.rpc.Durations;
import divide.inspector.rpc.Taps;
import divide.inspector.wire.Float32;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;

/// The calls of one connection of a run, and of those that take its place when it fails. The loop's thread.
final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());

    private final LoadPlan plan;
    private final Questions questions;
    private final Taps taps;
    private final Tally tally;
    private final Consumer<Trouble> onTrouble;
    private final Schedule schedule;
    private final Outstanding calls;
    private final FrameReader reader;
    private final Reading answer = Reading.plain();
    private Wire wire;
    private int failures;

    Lane(LoadPlan plan, Questions questions, Schedule schedule, Taps taps, Tally tally, Consumer<Trouble> onTrouble) {
        this.plan = plan;
        this.questions = questions;
        this.schedule = schedule;
        this.taps = taps;
        this.tally = tally;
        this.onTrouble = onTrouble;
        this.calls = new Outstanding(plan.depth());
        this.reader = new FrameReader(Methods.DEFAULT, plan.limits());
    }

    boolean isConnected() {
        return wire != null;
    }

    /// Whether it has nothing left to do.
    boolean isDone(long now) {
        return schedule.isOver(now) && calls.isEmpty();
    }

    /// How often its connection has failed since an answer came last.
    int failures() {
        return failures;
    }

    void noteFailure() {
        failures++;
    }

    /// Uses `socket` from now on.
    ///
    /// @return whether it still stands
    boolean adopt(SocketChannel socket, Selector selector) {
        try {
            wire = new Wire(socket, selector, taps, this);
            return true;
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "a connection was gone before it was used", gone);
            return false;
        } finally {
            if (wire == null) {
                closeQuietly(socket);
            }
        }
    }

    static void closeQuietly(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "a socket could not be closed", gone);
        }
    }

    /// When it has something to do of itself: to send a call, or to give one up.
    long wakeAt(long now) {
        if (!isConnected()) {
            return Long.MAX_VALUE;
        }
        long answerBy = calls.isEmpty()
                ? Long.MAX_VALUE
                : calls.written() + Durations.nanos(plan.deadlines().call());
        boolean mayTrySend = !schedule.isOver(now) && !calls.isFull() && wire.isClear();
        return mayTrySend ? Math.min(answerBy, schedule.nextDue(now)) : answerBy;
    }

    /// Does what its sockets and its schedule ask for.
    void turn(long now, boolean readable, boolean writable) {
        try {
            if (writable) {
                wire.flush();
            }
            if (readable) {
                receive();
            }
            send(now);
            checkDeadline(now);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "a connection of a load run failed", gone);
            fail(CallFailure.RESET, Ending.RESET, plan.target().toString());
        }
    }

    private void send(long now) throws IOException {
        if (!isConnected() || !wire.isClear()) {
            return;
        }
        int count = 0;
        while (!calls.isFull() && schedule.isDue(now)) {
            int start = wire.outbox().size();
            long due = schedule.take(now);
            questions.next(wire.outbox());
            calls.add(questions, due, now);
            wire.wrote(start, now);
            count++;
        }
        if (count > 0) {
            tally.sent(count);
            wire.send();
        }
    }

    private void receive() throws IOException {
        if (wire.receive() < 0) {
            ended();
            return;
        }
        long now = System.nanoTime();
        while (isConnected() && wire.hasBytes()) {
            if (calls.isEmpty()) {
                unasked();
                return;
            }
            reader.read(FrameKind.RESPONSE, wire.inbox(), wire.from(), wire.to(), answer);
            switch (answer.state()) {
                case WHOLE -> take(now);
                case PARTIAL -> {
                    return;
                }
                case ENDLESS ->
                    fail(CallFailure.NOT_AN_ANSWER, Ending.ENDED, plan.target().toString(), words());
            }
        }
    }

    private void take(long now) {
        int length = answer.length();
        Verdict verdict = Verdict.of(calls.num1(), calls.num2(), answer);
        if (verdict == Verdict.WRONG) {
            onTrouble.accept(new Trouble.Wrong(calls.num1(), calls.num2(), said()));
        }
        tally.answered(verdict, now - calls.since());
        calls.removeFirst();
        wire.use(length, now);
        failures = 0;
        if (!answer.isSound()) {
            // The rest of a message that was cut may be under way, and would be taken for the next answer.
            fail(CallFailure.NOT_AN_ANSWER, Ending.ENDED, plan.target().toString(), words());
        }
    }

    /// Bytes that are there before a call was sent can't be its answer, nor the beginning of it (`wire.md`, "What real
    /// peers get wrong").
    private void unasked() {
        onTrouble.accept(new Trouble.Unasked());
        close(Ending.ENDED);
    }

    private String said() {
        return answer.has(Response.VALUE)
                ? Float32.text(Float.intBitsToFloat((int) answer.bits(Response.VALUE)))
                : answer.text(Response.MESSAGE);
    }

    private String words() {
        return Words.ENGLISH.finding(answer.findings().getFirst());
    }

    private void ended() {
        if (wire.hasBytes()) {
            fail(CallFailure.CLOSED_INSIDE, Ending.ENDED, plan.target().toString(), awaited());
        } else {
            fail(CallFailure.CLOSED, Ending.ENDED, plan.target().toString());
        }
    }

    private String awaited() {
        return answer.awaited().path();
    }

    private void checkDeadline(long now) {
        if (isConnected()
                && !calls.isEmpty()
                && now - calls.written() >= Durations.nanos(plan.deadlines().call())) {
            String time = Durations.text(plan.deadlines().call());
            String target = plan.target().toString();
            if (wire.hasBytes()) {
                fail(CallFailure.TIMED_OUT_INSIDE, Ending.TIMED_OUT, target, time, awaited());
            } else {
                fail(CallFailure.NO_ANSWER, Ending.TIMED_OUT, target, time);
            }
        }
    }

    /// The calls that are under way get no answer any more.
    private void fail(CallFailure kind, Ending ending, String... details) {
        int lost = calls.clear();
        if (lost > 0) {
            tally.failed(lost);
            onTrouble.accept(new Trouble.Failed(kind, List.of(details)));
        }
        close(ending);
    }

    /// Closes its connection. A call that is under way is neither answered nor failed then.
    void close(Ending ending) {
        if (wire != null) {
            try {
                wire.close(ending);
            } catch (IOException gone) {
                LOG.log(Level.DEBUG, "a connection of a load run could not be closed", gone);
            }
            wire = null;
        }
    }
}
