package divide.inspector.app;

import divide.inspector.rpc.Target;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/// Works through the launch options once the window stands: serve, call, print, take a picture, end. JavaFX thread
/// only; each step begins when the one before it is done.
final class LaunchScript {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Launch.Window options;
    private final Window window;
    private final PrintStream out;
    private final PrintStream err;
    private int status = DONE;

    /// What the script has the window do. Every future completes on the JavaFX thread; one that fails says why in
    /// words.
    interface Window {
        /// Prints each exchange that ends from now on.
        void print();

        /// Starts the window's own server.
        CompletableFuture<InetSocketAddress> serve(int port);

        /// Sends one call and waits for its answer.
        CompletableFuture<Void> call(Launch.Call call, Optional<Target> target);

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
        CompletableFuture<?> step = serve();
        for (Launch.Call call : options.calls()) {
            step = step.thenCompose(before -> tried(window.call(call, options.target())));
        }
        step.thenCompose(before -> tried(window.flush()))
                .thenCompose(before -> snapshot())
                .thenRun(() -> onDone.accept(status));
    }

    private CompletableFuture<?> serve() {
        OptionalInt port = options.ownServerPort();
        if (port.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return tried(window.serve(port.getAsInt()).thenAccept(this::announce));
    }

    private void announce(InetSocketAddress address) {
        if (options.servePort().isPresent()) {
            out.println("listening " + Target.of(address));
            out.flush();
        }
    }

    private CompletableFuture<?> snapshot() {
        return options.snapshot()
                .<CompletableFuture<?>>map(file -> tried(window.snapshot(file)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /// A step that fails is said in words and spoils the status; the steps behind it are tried all the same.
    private CompletableFuture<?> tried(CompletableFuture<?> step) {
        return step.handle((done, failure) -> {
            if (failure != null) {
                status = FAILED;
                err.println(reason(failure));
            }
            return null;
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
