package divide.inspector.app;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.Frames;
import divide.inspector.capture.Recorder;
import divide.inspector.capture.Summarizer;
import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Words;
import divide.inspector.rpc.FailureWords;
import divide.inspector.ui.fx.Durations;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// Prints each exchange that has ended as annotated text (`--print`), in a thread of its own.
final class ExchangePrinter implements AutoCloseable {
    private final ExchangeStore store;
    private final PrintStream out;
    private final Dissector dissector = Dissector.standard();
    private final Summarizer summarizer = new Summarizer(dissector, Words.ENGLISH, FailureWords.ENGLISH);
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Thread thread;

    /// Prints what `recorder` records from now on.
    ExchangePrinter(Recorder recorder, PrintStream out) {
        this.store = recorder.store();
        this.out = out;
        recorder.onFinish(number -> work.add(() -> store.get(number).ifPresent(this::print)));
        thread = Thread.ofPlatform().daemon().name("print exchanges").start(this::printAll);
    }

    private void printAll() {
        try {
            while (true) {
                work.take().run();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Exchange exchange) {
        Frames frames = Frames.of(exchange, dissector);
        String text = heading(exchange) + "\n" + frame(frames.request()) + "\n" + frame(frames.response()) + "\n";
        out.print(text);
        out.flush();
    }

    private String heading(Exchange exchange) {
        ExchangeRow row = summarizer.row(exchange);
        return "# exchange " + exchange.number() + " " + exchange.source().label() + " " + row.connection() + " "
                + Durations.text(exchange.times().latency()) + ": " + row.call() + " = " + row.result();
    }

    private static String frame(Dissection frame) {
        return AnnotatedText.of(frame, Words.ENGLISH) + "\n";
    }

    /// Waits until all that has ended by now is printed.
    void awaitPrinted() throws InterruptedException {
        CountDownLatch printed = new CountDownLatch(1);
        work.add(printed::countDown);
        printed.await();
    }

    /// Ends the thread; what has not been printed is not.
    @Override
    public void close() {
        thread.interrupt();
    }
}
