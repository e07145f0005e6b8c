package divide.inspector.capture;

import divide.inspector.protocol.AnswerFit;

/// Finds out by what they say which answer belongs to which request, where the order can't be trusted
/// ([StreamObserver]).
final class Pairing {
    static final int NOBODY = -1;

    private static final long UNKNOWN = -1;

    /// How far an answer may be ahead of those before it.
    private static final int MOST_CHOICES = 64;

    private final Object monitor;
    private final UnderwayQueue waiting;
    private final ByteQueue responses;
    private final AnswerFit fit;

    /// @param monitor what guards the queues
    /// @param waiting the exchanges that wait
    /// @param responses the bytes of the server that no exchange has
    Pairing(Object monitor, UnderwayQueue waiting, ByteQueue responses, AnswerFit fit) {
        this.monitor = monitor;
        this.waiting = waiting;
        this.responses = responses;
        this.fit = fit;
    }

    /// Which of those that wait the next `length` bytes of the server answer. It is the first one that asks for just
    /// that, else the first one that it is possible for, else [#NOBODY]; a stray response takes whatever comes.
    ///
    /// Where another one would fit as well, it notes that of the one that it chooses.
    int choose(int length) {
        synchronized (monitor) {
            int from = responses.index(responses.start());
            fit.aim(responses.array(), from, from + length);
            return waiting.first().isStray() ? 0 : choose();
        }
    }

    private int choose() {
        int possible = NOBODY;
        boolean isUnknown = false;
        for (int i = 0; i < choices(); i++) {
            AnswerFit.Fit how = fit(waiting.get(i));
            if (how == AnswerFit.Fit.RIGHT) {
                return chosen(i, isUnknown || hasRival(i + 1, how));
            }
            isUnknown |= isUnknown(waiting.get(i));
            possible = how == AnswerFit.Fit.POSSIBLE && possible == NOBODY ? i : possible;
        }
        return possible == NOBODY ? NOBODY : chosen(possible, hasRival(possible + 1, AnswerFit.Fit.POSSIBLE));
    }

    private int chosen(int index, boolean isUncertain) {
        if (isUncertain) {
            waiting.get(index).doubt();
        }
        return index;
    }

    /// Whether one of those that wait from `index` on would fit as well.
    private boolean hasRival(int index, AnswerFit.Fit how) {
        for (int i = index; i < choices(); i++) {
            if (isUnknown(waiting.get(i)) || fit(waiting.get(i)) == how) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a request, or several, of which nobody knows what they asked.
    private static boolean isUnknown(Underway asked) {
        return asked.note() != null && !asked.isCounted();
    }

    /// Whether a whole response that nobody has been told of yet is just the one that somebody waits for.
    boolean isRight(byte[] bytes, int from, int to) {
        synchronized (monitor) {
            fit.aim(bytes, from, to);
            for (int i = 0; i < choices(); i++) {
                if (waiting.get(i).note() == null && fit(waiting.get(i)) == AnswerFit.Fit.RIGHT) {
                    return true;
                }
            }
            return false;
        }
    }

    private int choices() {
        return Math.min(waiting.size(), MOST_CHOICES);
    }

    /// Nobody knows a request that was lost.
    private AnswerFit.Fit fit(Underway asked) {
        if (asked.isStray()) {
            return AnswerFit.Fit.NONE;
        }
        if (asked.note() != null) {
            return asked.isCounted() ? AnswerFit.Fit.RIGHT : AnswerFit.Fit.POSSIBLE;
        }
        return fit.of(asked.requestArray(), asked.requestIndex(), asked.requestIndex() + asked.requestLength());
    }

    /// How many of those that wait the server would have answered to the end with `lost` more bytes; 0 when that is not
    /// certain.
    int answersIn(long lost) {
        synchronized (monitor) {
            long left = lost + responses.size();
            int answers = 0;
            while (left > 0 && answers < waiting.size()) {
                int length = answerLength(waiting.get(answers++));
                left = length == 0 ? UNKNOWN : left - length;
            }
            return left == 0 ? answers : 0;
        }
    }

    private int answerLength(Underway asked) {
        int from = asked.requestIndex();
        return asked.note() == null ? fit.answerLength(asked.requestArray(), from, from + asked.requestLength()) : 0;
    }
}
