package divide.inspector.ui.conversation;

import divide.inspector.ui.fx.VoiceSpots;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.scene.layout.Region;

/// Has a screen reader hear of the marked row, which has no node of its own.
final class ConversationVoice {
    private final ConversationView view;
    private final VoiceSpots spots;

    ConversationVoice(ConversationView view) {
        this.view = view;
        this.spots = new VoiceSpots(view);
    }

    List<Region> spots() {
        return spots.nodes();
    }

    /// Says what the view is, and what its keys do.
    void introduce(ConversationModel model) {
        view.setAccessibleText(model.words().text("conversation.view.name"));
        view.setAccessibleHelp(model.words().text("conversation.view.help"));
    }

    /// Says the row at the caret, if one is marked and there is something new to say of it.
    void say(RowPlan plan, DumpMarks marks) {
        if (plan != null && !marks.isNone()) {
            String words = new RowVoice(plan, view.model()).words(marks.first(), marks.last(), marks.caret());
            spots.say(view.model().words().text("conversation.view.name"), words);
        }
    }

    /// Moves to where a row is.
    ///
    /// @param y its upper edge in the view
    void moveTo(double y) {
        spots.moveTo(new BoundingBox(0, y, view.getWidth(), view.rowHeight()));
    }

    /// What stands for the row at the caret.
    Region current() {
        return spots.current();
    }
}
