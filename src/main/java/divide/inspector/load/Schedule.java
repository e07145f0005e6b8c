package divide.inspector.load;

/// When the calls of one connection are due. One thread.
final class Schedule {
    private static final double SECOND = 1e9;

    private final long share;
    private final long end;
    private final int lane;
    private final int lanes;
    private final double interval;
    private long start;
    private long taken;

    /// The schedule of connection number `lane`.
    Schedule(LoadPlan plan, int lane) {
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

    /// When the next call is due; `now` when it is as soon as there is room for it.
    long nextDue(long now) {
        return interval == 0 ? now : start + (long) ((lane + (double) taken * lanes) * interval);
    }

    /// Takes the next call.
    ///
    /// @return when it was due
    long take(long now) {
        long due = nextDue(now);
        taken++;
        return due;
    }
}
