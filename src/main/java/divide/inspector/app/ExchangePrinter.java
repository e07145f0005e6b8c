package divide.inspector.app;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Note;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.ui.fx.Figures;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Prints each exchange that has ended as annotated text (`--print`), in a thread of its own.
final class ExchangePrinter implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ExchangePrinter.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LAST_WORD = Duration.ofMillis(100);

    private final ExchangeStore store;
    private final PrintStream out;
    private final Dissector dissector = Dissector.standard();
    private final Words words = new Words(Locale.getDefault());
    private final Summarizer summarizer = new Summarizer(dissector, words, new FailureWords(Locale.getDefault()));
    private final LaunchWords launchWords = LaunchWords.ofThisProcess();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Thread thread;

    /// Prints what `recorder` records from now on.
    ExchangePrinter(Recorder recorder, PrintStream out) {
        this.store = recorder.store();
        this.out = out;
        recorder.onFinish(number -> add(() -> print(number)));
        thread = Thread.ofPlatform().daemon().name("print exchanges").start(this::printAll);
    }

    private void add(Runnable next) {
        pending.incrementAndGet();
        work.add(next);
    }

    private void printAll() {
        try {
            while (true) {
                runNext();
            }
        } catch (InterruptedException stop) {
            sayWhatIsLeft();
            Thread.currentThread().interrupt();
        }
    }

    /// The mark of the end, which [#close] adds behind all exchanges, is none of them.
    private void sayWhatIsLeft() {
        int left = work.size() - 1;
        if (left > 0) {
            out.print("# " + launchWords.text("print.left", Integer.toString(left)) + "\n");
            out.flush();
        }
    }

    /// One exchange that can't be printed must not keep those behind it from being printed, nor the end from coming.
    private void runNext() throws InterruptedException {
        Runnable next = work.take();
        try {
            next.run();
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "an exchange could not be printed", ours);
        } finally {
            pending.decrementAndGet();
        }
    }

    /// Exchanges that come faster than they can be printed may have left the store by then; none is left out without
    /// a word.
    private void print(long number) {
        out.print(store.get(number).map(this::text).orElseGet(() -> gone(number)));
        out.flush();
    }

    private String text(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        return heading(exchange) + "\n" + frame(frames.request()) + "\n" + frame(frames.response()) + "\n";
    }

    private String gone(long number) {
        return "# exchange " + number + ": " + launchWords.text("print.gone") + "\n\n";
    }

    private String heading(Exchange exchange) {
        ExchangeRow row = summarizer.row(exchange);
        return "# exchange " + exchange.number() + " " + exchange.source().label() + " " + row.connection()
                + latency(exchange) + ": " + row.call() + " = " + row.result();
    }

    /// What was never answered took no time that anybody could know.
    private static String latency(Exchange exchange) {
        boolean unanswered = exchange.response().length == 0
                && exchange.note().filter(Note.Local.class::isInstance).isEmpty();
        return unanswered ? "" : " " + Figures.PLAIN.duration(exchange.times().latency());
    }

    private String frame(Dissection frame) {
        return AnnotatedText.of(frame, words) + "\n";
    }

    /// Whether all that has ended by now is printed.
    boolean isIdle() {
        return pending.get() == 0;
    }

    /// Waits until all that has ended by now is printed.
    void awaitPrinted() throws InterruptedException {
        CountDownLatch printed = new CountDownLatch(1);
        add(printed::countDown);
        printed.await();
    }

    /// Prints what has ended by now, for as long as [#PATIENCE] allows, and ends the thread. Whoever reads the output
    /// may have stopped reading, and that must not keep the program from ending.
    @Override
    public void close() {
        add(thread::interrupt);
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(LAST_WORD);
            }
        } catch (InterruptedException stop) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
