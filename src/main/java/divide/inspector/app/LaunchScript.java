package divide.inspector.app;

import divide.inspector.rpc.Target;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Works through the launch options once the window stands: serve, record, call, print, take a picture, end. On the
/// JavaFX thread only; each step begins when the one before it is done.
final class LaunchScript {
    private static final Logger LOG = System.getLogger(LaunchScript.class.getName());
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Launch.Window options;
    private final Window window;
    private final PrintStream out;
    private final PrintStream err;
    private int status = DONE;
    private boolean listens;
    private boolean relays;

    /// What the script has the window do. Every future completes on the JavaFX thread; one that fails says why in
    /// words.
    interface Window {
        /// Prints each exchange that ends from now on.
        void print();

        /// Opens a capture file and waits until it is read.
        CompletableFuture<Void> open(Path file);

        /// Starts the window's own server.
        CompletableFuture<InetSocketAddress> serve(int port);

        /// Starts a recording proxy.
        CompletableFuture<InetSocketAddress> proxy(Launch.Proxy proxy);

        /// Has calls go to `target`, those of the user too.
        void aim(Target target);

        /// Sends one call to where calls go and waits for its answer.
        CompletableFuture<Void> call(Launch.Call call);

        /// Waits until all that has ended is printed.
        CompletableFuture<Void> flush();

        /// Writes a picture of the window as it stands.
        CompletableFuture<Void> snapshot(Path file);
    }

    LaunchScript(Launch.Window options, Window window, PrintStream out, PrintStream err) {
        this.options = options;
        this.window = window;
        this.out = out;
        this.err = err;
    }

    /// Runs all steps.
    ///
    /// @param onDone gets the exit status: 0 when all was done and all calls were answered, 1 otherwise
    void run(IntConsumer onDone) {
        if (options.prints()) {
            window.print();
        }
        options.target().ifPresent(window::aim);
        CompletableFuture<?> step = open().thenCompose(before -> serve());
        for (Launch.Proxy proxy : options.proxies()) {
            step = step.thenCompose(before -> tried(() -> proxy(proxy)));
        }
        for (Launch.Call call : options.calls()) {
            step = step.thenCompose(before -> tried(() -> window.call(call)));
        }
        step.thenCompose(before -> tried(window::flush))
                .thenCompose(before -> snapshot())
                .thenCompose(before -> tried(this::checkOutput))
                .thenRun(() -> onDone.accept(status));
    }

    /// Whether a server that `--serve` asks for, or a proxy, could be started, so that there is something to stay for.
    boolean serves() {
        return options.servePort().isPresent() && listens || relays;
    }

    private CompletableFuture<?> open() {
        return options.open()
                .<CompletableFuture<?>>map(file -> tried(() -> window.open(file)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<?> serve() {
        OptionalInt port = options.ownServerPort();
        if (port.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return tried(() -> window.serve(port.getAsInt()).thenAccept(this::announce));
    }

    private void announce(InetSocketAddress address) {
        listens = true;
        if (options.servePort().isPresent()) {
            out.println("listening " + Target.of(address));
            out.flush();
        }
    }

    /// Not on standard output, which is for what others read back.
    private CompletableFuture<?> proxy(Launch.Proxy proxy) {
        return window.proxy(proxy).thenAccept(address -> {
            relays = true;
            err.println("proxying " + Target.of(address) + " -> " + proxy.target());
        });
    }

    private CompletableFuture<?> snapshot() {
        return options.snapshot()
                .<CompletableFuture<?>>map(file -> tried(() -> window.snapshot(file)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /// A stream of print keeps its trouble to itself until it is asked.
    private CompletableFuture<?> checkOutput() {
        return out.checkError()
                ? CompletableFuture.failedFuture(
                        new LaunchStepException(LaunchWords.ofThisProcess().text("output")))
                : CompletableFuture.completedFuture(null);
    }

    /// A step that fails is said in words and spoils the status; the steps behind it are tried all the same.
    private CompletableFuture<?> tried(Supplier<CompletableFuture<?>> step) {
        return begun(step).handle((done, failure) -> {
            if (failure != null) {
                status = FAILED;
                err.println(reason(failure));
            }
            return null;
        });
    }

    /// A step that can't even begin has failed like any other, or else the end would never come.
    private static CompletableFuture<?> begun(Supplier<CompletableFuture<?>> step) {
        try {
            return step.get();
        } catch (RuntimeException ours) {
            LOG.log(Level.ERROR, "a launch option could not be followed", ours);
            return CompletableFuture.failedFuture(ours);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
