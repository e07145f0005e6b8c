package divide.inspector.load;

import divide.inspector.rpc.Taps;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One load run, from its first connection to its result. Any thread.
///
/// A few threads of its own call, each over its share of the connections; another one watches them and tells how the
/// run stands. When [#progress] says that it is over, all of them have ended and all connections are closed.
public final class LoadRun {
    private static final Logger LOG = System.getLogger(LoadRun.class.getName());
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LoadPlan plan;
    private final Taps taps;
    private final Courtesy courtesy;
    private final Runnable onProgress;
    private final Opener opener;
    private final Connections connections;
    private final Thread watcher;
    private final List<Loop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile LoadProgress progress = LoadProgress.NONE;
    private volatile boolean cancelled;
    private volatile boolean brokeOff;

    private LoadRun(LoadPlan plan, Taps taps, Courtesy courtesy, Runnable onProgress) {
        this.plan = plan;
        this.taps = taps;
        this.courtesy = courtesy;
        this.onProgress = onProgress;
        this.opener = new Opener(plan.target(), plan.deadlines());
        this.watcher = Thread.ofPlatform().daemon().name("load run").unstarted(this::run);
        this.connections = new Connections(plan.deadlines().connect(), watcher::interrupt);
    }

    /// Starts a run.
    ///
    /// @param taps hear of every byte of it
    /// @param courtesy may hold back the calls of a run without a rate
    /// @param onProgress is told ten times a second, and at last, that [#progress] has something new; must be quick
    public static LoadRun start(LoadPlan plan, Taps taps, Courtesy courtesy, Runnable onProgress) {
        LoadRun run = new LoadRun(plan, taps, courtesy, onProgress);
        run.watcher.start();
        return run;
    }

    /// What it does.
    public LoadPlan plan() {
        return plan;
    }

    /// How it stands.
    public LoadProgress progress() {
        return progress;
    }

    /// Ends it; returns at once.
    public void cancel() {
        cancelled = true;
        watcher.interrupt();
    }

    /// Waits until it is over.
    ///
    /// @return whether it is
    /// @throws InterruptedException when the waiting thread is interrupted
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return watcher.join(patience);
    }

    private void run() {
        try {
            Arrivals arrivals = Arrivals.await(opener, plan.connections());
            if (arrivals.failure().isPresent()) {
                connections.giveUp(arrivals.anyFailure());
                end(progress);
            } else {
                call(arrivals);
            }
        } catch (InterruptedException stop) {
            end(progress);
        } catch (IOException | RuntimeException | Error broken) {
            LOG.log(Level.ERROR, "a load run broke off", broken);
            brokeOff = true;
            end(progress);
        }
    }

    private void call(Arrivals arrivals) throws IOException {
        List<Tally> tallies = Stream.generate(Tally::new).limit(threadCount()).toList();
        Report report = new Report(plan, tallies, connections);
        long start;
        try {
            List<Schedule> schedules = prepare(arrivals, report, tallies);
            start = System.nanoTime();
            schedules.forEach(schedule -> schedule.begin(start));
            threads.forEach(Thread::start);
            watch(report, start);
        } finally {
            endLoops();
            arrivals.close();
        }
        long nanos = System.nanoTime() - start;
        report.gather(nanos);
        end(report.progress(LoadProgress.State.RUNNING, nanos));
    }

    /// Also those that were never started.
    private void endLoops() {
        loops.forEach(Loop::stop);
        threads.forEach(Opener::join);
        loops.forEach(Loop::close);
    }

    /// Half of the processors are left to the server and the window.
    private int threadCount() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return Math.min(plan.connections(), half);
    }

    private List<Schedule> prepare(Arrivals arrivals, Report report, List<Tally> tallies) throws IOException {
        List<Schedule> schedules = new ArrayList<>();
        makeLoops(tallies.size());
        List<Questions> questions = Questions.of(plan.numbers(), plan.connections());
        for (int thread = 0; thread < tallies.size(); thread++) {
            Loop loop = loops.get(thread);
            for (int i = thread; i < plan.connections(); i += tallies.size()) {
                Schedule schedule = new Schedule(plan, i, courtesy);
                schedules.add(schedule);
                Lane lane = new Lane(plan, questions.get(i), schedule, taps, tallies.get(thread), report::trouble);
                loop.begin(lane, arrivals.socket(i), arrivals::anyFailure);
            }
            threads.add(thread("load " + thread, loop));
        }
        return schedules;
    }

    /// All of them, before one has a connection: a selector takes descriptors too, and there may be none left.
    private void makeLoops(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            loops.add(new Loop(opener, connections));
        }
    }

    private Thread thread(String name, Loop loop) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .uncaughtExceptionHandler(this::breakOff)
                .unstarted(loop);
    }

    /// A thread that failed has left calls undone: the others end too.
    private void breakOff(Thread thread, Throwable failure) {
        LOG.log(Level.ERROR, "a load run broke off in " + thread.getName(), failure);
        brokeOff = true;
        watcher.interrupt();
    }

    private void watch(Report report, long start) {
        long told = start;
        boolean stopped = false;
        while (!stopped && threads.stream().anyMatch(Thread::isAlive)) {
            stopped = awaitTick();
            long now = System.nanoTime();
            report.gather(now - start);
            if (now - told >= TELL_NANOS) {
                told = now;
                progress = report.progress(LoadProgress.State.RUNNING, now - start);
                onProgress.run();
            }
        }
    }

    /// @return whether the run is to end
    private boolean awaitTick() {
        try {
            for (Thread thread : threads) {
                if (thread.isAlive()) {
                    thread.join(Duration.ofNanos(Report.TICK_NANOS));
                    return false;
                }
            }
            return false;
        } catch (InterruptedException stop) {
            // It stays within this thread, which is about to end the others and itself.
            return true;
        }
    }

    private void end(LoadProgress last) {
        opener.close();
        progress = last.withFailure(connections.failure()).in(state(last));
        onProgress.run();
    }

    private LoadProgress.State state(LoadProgress last) {
        if (cancelled) {
            return LoadProgress.State.CANCELLED;
        }
        boolean whole = connections.failure().isEmpty() && last.state() == LoadProgress.State.RUNNING && !isShort(last);
        return whole ? LoadProgress.State.DONE : LoadProgress.State.FAILED;
    }

    private boolean isShort(LoadProgress last) {
        return brokeOff
                || switch (plan.amount()) {
                    case Amount.Calls(long count) -> last.counts().all() < count;
                    case Amount.Time time -> last.nanos() < time.length().toNanos();
                };
    }
}
