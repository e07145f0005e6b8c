package divide.inspector.app;

import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import divide.inspector.rpc.ProxySettings;
import divide.inspector.rpc.Target;
import divide.inspector.ui.call.Destination;
import divide.inspector.ui.call.Outcome;
import divide.inspector.ui.files.FilesModel;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/// What launch options have a window do. JavaFX thread only.
final class ScriptedWindow implements LaunchScript.Window, AutoCloseable {
    private final Services services;
    private final FilesModel files;
    private final Stage stage;
    private final PrintStream out;
    private Destination destination = new Destination.ThisWindow();
    private Optional<ExchangePrinter> printer = Optional.empty();

    /// What is done in the window on `stage`.
    ///
    /// @param out where exchanges are printed
    ScriptedWindow(Services services, FilesModel files, Stage stage, PrintStream out) {
        this.services = services;
        this.files = files;
        this.stage = stage;
        this.out = out;
    }

    @Override
    public CompletableFuture<Void> open(Path file) {
        return files.read(file);
    }

    @Override
    public void print() {
        printer = Optional.of(new ExchangePrinter(services.recorder, out));
    }

    @Override
    public CompletableFuture<InetSocketAddress> serve(int port) {
        AtomicReference<CompletableFuture<InetSocketAddress>> started = new AtomicReference<>();
        services.preferences.forThisRun(() -> started.set(services.serverModel.startOn(port)));
        return started.get();
    }

    @Override
    public CompletableFuture<InetSocketAddress> proxy(Launch.Proxy proxy) {
        return services.proxy.start(ProxySettings.to(proxy.port(), proxy.target()));
    }

    @Override
    public void aim(Target target) {
        destination = new Destination.Remote(target);
        services.preferences.forThisRun(() -> services.call.aim(destination));
    }

    @Override
    public CompletableFuture<Void> call(Launch.Call call) {
        long num2 = call.num2().orElse((int) Divide.NUM2.defaultBits().orElseThrow());
        Request request = Request.of(Divide.METHOD, call.num1(), num2);
        return services.call.send(destination, request).thenCompose(this::answered);
    }

    private CompletableFuture<Void> answered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value _, Outcome.Raised _ -> done();
            case Outcome.Failed failed ->
                failed(services.messages.failures().sentence(failed.kind(), failed.details()));
            case Outcome.NotMade notMade -> failed(notMade.words());
        };
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> failed(String words) {
        return CompletableFuture.failedFuture(new LaunchStepException(words));
    }

    /// Without a way through the background where nothing is left to print: the way back would stand in line behind all
    /// that has yet to be drawn.
    @Override
    public CompletableFuture<Void> flush() {
        return printer.filter(prints -> !prints.isIdle()).map(this::flush).orElseGet(ScriptedWindow::done);
    }

    private CompletableFuture<Void> flush(ExchangePrinter prints) {
        CompletableFuture<Void> printed = new CompletableFuture<>();
        services.background.run(
                "flush",
                () -> {
                    prints.awaitPrinted();
                    return null;
                },
                done -> printed.complete(null),
                printed::completeExceptionally);
        return printed;
    }

    @Override
    public CompletableFuture<Void> snapshot(Path file) {
        services.feed.drainNow();
        return new WindowPicture(stage.getScene(), services.background, services.messages).write(file);
    }

    @Override
    public void close() {
        printer.ifPresent(ExchangePrinter::close);
    }
}
