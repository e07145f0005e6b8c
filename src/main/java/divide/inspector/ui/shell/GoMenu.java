package divide.inspector.ui.shell;

import divide.inspector.protocol.FrameKind;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Where keys can go in the window, by the names of the items that do it.
final class GoMenu {
    private final ShellModel model;
    private final WindowRegions regions;
    private final Map<String, Runnable> actions;

    GoMenu(ShellModel model, Node window) {
        this.model = model;
        this.regions = new WindowRegions(window);
        Jumps jumps = model.jumps();
        this.actions = Map.ofEntries(
                Map.entry("nextRegionItem", () -> regions.go(1)),
                Map.entry("previousRegionItem", () -> regions.go(-1)),
                Map.entry("goServerItem", () -> toSide("serverHostField")),
                Map.entry("goCallItem", () -> toSide("num1Field")),
                Map.entry("goListItem", this::toList),
                Map.entry("goFilterItem", () -> regions.goTo("filterField")),
                Map.entry("goRequestItem", () -> toFrame(FrameKind.REQUEST)),
                Map.entry("goResponseItem", () -> toFrame(FrameKind.RESPONSE)),
                Map.entry("findItem", () -> inFrames(jumps::find)),
                Map.entry("nextExchangeItem", jumps::nextExchange),
                Map.entry("previousExchangeItem", jumps::previousExchange),
                Map.entry("nextFrameItem", () -> inFrames(jumps::nextFrame)),
                Map.entry("previousFrameItem", () -> inFrames(jumps::previousFrame)),
                Map.entry("nextFindingItem", () -> inFrames(jumps::nextFinding)),
                Map.entry("previousFindingItem", () -> inFrames(jumps::previousFinding)));
    }

    void bind(Menu menu) {
        menu.getItems().stream().filter(item -> item.getId() != null).forEach(this::bind);
    }

    private void bind(MenuItem item) {
        Runnable action = actions.get(item.getId());
        item.setOnAction(event -> action.run());
    }

    private void toSide(String id) {
        model.sideShown().set(true);
        regions.goTo(id);
    }

    private void toList() {
        model.listShown().set(true);
        regions.goTo("exchangeTable");
    }

    private void toFrame(FrameKind kind) {
        inFrames(() -> model.jumps().toFrame(kind));
    }

    private void inFrames(Runnable jump) {
        regions.leave();
        model.framesShown().set(true);
        jump.run();
    }
}
