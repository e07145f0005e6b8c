package divide.inspector.ui.frame;

import divide.inspector.ui.fx.VoiceSpots;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Has a screen reader hear what is selected in the hex view.
final class HexVoice {
    private final HexView view;
    private final VoiceSpots spots;

    HexVoice(HexView view) {
        this.view = view;
        this.spots = new VoiceSpots(view);
    }

    List<Region> spots() {
        return spots.nodes();
    }

    /// Speaks of what `model` has, until the subscription is released.
    Subscription speak(FrameModel model) {
        spots.forget();
        view.setAccessibleHelp(model.words().text("frames.hex.help"));
        return Subscription.combine(
                model.contentProperty().subscribe(content -> say(model)),
                model.summaryProperty().subscribe(summary -> say(model)),
                model.selectionProperty().subscribe(range -> say(model)));
    }

    private void say(FrameModel model) {
        String name = model.words().text("frames.hex.name", model.kind().ordinal());
        if (spots.say(name, new FrameVoice(model).words())) {
            view.placeOf(model.steps().caret()).ifPresent(spots::moveTo);
        }
    }

    /// What stands for the byte at the caret.
    Region current() {
        return spots.current();
    }
}
