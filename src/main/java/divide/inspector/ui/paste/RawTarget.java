package divide.inspector.ui.paste;

import divide.inspector.capture.RawSend;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Background;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;

/// Where bytes can be sent as they are. JavaFX thread only.
///
/// @param target the server that calls go to, empty while they go over no network
/// @param raw sends them
/// @param background where that is waited for
public record RawTarget(ObservableValue<Optional<Target>> target, RawSend raw, Background background) {
    /// Sends `bytes`, if there is a target.
    ///
    /// @param onBegun gets the number of the exchange, 0 while nothing is recorded
    /// @param onFailed gets the reason why there is no connection
    public void send(byte[] bytes, LongConsumer onBegun, Consumer<? super Exception> onFailed) {
        target.getValue()
                .ifPresent(to -> background.run(
                        "send bytes",
                        () -> {
                            raw.send(to, bytes, number -> background.tell(() -> onBegun.accept(number)));
                            return to;
                        },
                        sent -> {},
                        onFailed));
    }
}
