package divide.inspector.load;

/// When the calls of one connection are due. One thread.
final class Schedule {
    private static final double SECOND = 1e9;

    /// How soon a call that gives way is thought of again.
    private static final long HOLD_NANOS = 1_000_000;

    private final long share;
    private final long end;
    private final int lane;
    private final int lanes;
    private final double interval;
    private final Courtesy courtesy;
    private long start;
    private long taken;

    /// The schedule of connection number `lane`.
    ///
    /// @param courtesy whether calls that are due at no moment of their own have to wait
    Schedule(LoadPlan plan, int lane, Courtesy courtesy) {
        this.courtesy = courtesy;
        this.share = plan.share(lane);
        this.end = switch (plan.amount()) {
            case Amount.Calls _ -> Long.MAX_VALUE;
            case Amount.Time time -> time.length().toNanos();
        };
        this.lane = lane;
        this.lanes = plan.connections();
        this.interval = interval(plan.pace());
    }

    private static double interval(Pace pace) {
        return switch (pace) {
            case Pace.FlatOut _ -> 0;
            case Pace.PerSecond(int calls) -> SECOND / calls;
        };
    }

    /// Says when the run begins, [System#nanoTime]; before anything else is asked.
    void begin(long start) {
        this.start = start;
    }

    /// How many calls of a whole run are due `nanos` after its start, as far as its pace says.
    static long due(Pace pace, long nanos) {
        return switch (pace) {
            case Pace.FlatOut _ -> 0;
            case Pace.PerSecond(int calls) -> (long) (nanos / SECOND * calls);
        };
    }

    /// Whether no further call is to be sent.
    boolean isOver(long now) {
        return taken >= share || now - start >= end;
    }

    boolean isDue(long now) {
        return !isOver(now) && now - nextDue(now) >= 0;
    }

    /// When the next call is due; `now` when it is as soon as there is room for it and nobody has to be given way to.
    long nextDue(long now) {
        if (interval == 0) {
            return courtesy.holdsBack() ? now + HOLD_NANOS : now;
        }
        return start + (long) ((lane + (double) taken * lanes) * interval);
    }

    /// Takes the next call.
    ///
    /// @return when it was due
    long take(long now) {
        long due = interval == 0 ? now : nextDue(now);
        taken++;
        return due;
    }
}
