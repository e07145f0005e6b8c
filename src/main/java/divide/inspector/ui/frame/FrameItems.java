package divide.inspector.ui.frame;

import divide.inspector.ui.fx.WrittenKeys;
import divide.inspector.ui.session.FilterItems;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The items of a frame's menu that look for things: in the frame, and in the list by the selected field.
final class FrameItems {
    private final FrameModel model;
    private final MenuItem find;
    private final FilterItems filter;

    FrameItems(FrameModel model) {
        this.model = model;
        this.find = new MenuItem(model.words().text("frames.find.item", WrittenKeys.text(FindBar.OPEN)));
        this.filter =
                new FilterItems(new MenuItem(), new MenuItem(), model.words().messages());
        find.setOnAction(event -> model.find().openProperty().set(true));
    }

    /// What is to be put into the menu.
    List<MenuItem> all() {
        return List.of(new SeparatorMenuItem(), filter.filterBy(), filter.exclude(), new SeparatorMenuItem(), find);
    }

    /// Has them stand for what is selected now.
    void aim() {
        find.setDisable(model.frame().isEmpty());
        model.filter().ifPresent(entry -> filter.aim(entry, model.filterTerm()));
    }
}
