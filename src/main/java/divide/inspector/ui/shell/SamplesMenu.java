package divide.inspector.ui.shell;

import divide.inspector.capture.sample.Sample;
import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The menu of the samples.
///
/// @param menu empty
/// @param open what an item does
record SamplesMenu(Menu menu, Messages messages, Consumer<Sample> open) {
    void fill() {
        List<MenuItem> items = Stream.of(Sample.values()).map(this::item).toList();
        menu.getItems().setAll(items);
    }

    private MenuItem item(Sample sample) {
        MenuItem item = new MenuItem(messages.text("sample." + sample.key() + ".item"));
        item.setId(sample.key() + "SampleItem");
        item.setOnAction(chosen -> open.accept(sample));
        return item;
    }
}
