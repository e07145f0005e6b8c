package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Focus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// The regions of the window that keys go around, each with the control that it begins with. Where the focus was in a
/// region it is again when it comes back. JavaFX thread only.
final class WindowRegions {
    /// A part of the window.
    ///
    /// @param part its `fx:id`
    /// @param first the `fx:id` of what has the focus first
    private record Region(String part, String first) {}

    private static final List<Region> AROUND = List.of(
            new Region("toolbar", "filterField"),
            new Region("serverRegion", "serverHostField"),
            new Region("callRegion", "num1Field"),
            new Region("exchanges", "exchangeTable"),
            new Region("requestPane", "requestHex"),
            new Region("responsePane", "responseHex"),
            new Region("conversation", "conversationView"),
            new Region("statusBar", "statusMemory"));

    private final Node window;
    private final Map<String, Node> last = new HashMap<>();

    /// The regions of `window`.
    WindowRegions(Node window) {
        this.window = window;
    }

    /// Remembers where the focus is, because it leaves now.
    void leave() {
        Node owner = window.getScene().getFocusOwner();
        if (owner != null) {
            here(owner).ifPresent(index -> last.put(AROUND.get(index).part(), owner));
        }
    }

    private Optional<Integer> here(Node owner) {
        return IntStream.range(0, AROUND.size())
                .filter(index -> find(AROUND.get(index).part())
                        .filter(part -> Focus.isIn(owner, part))
                        .isPresent())
                .boxed()
                .findFirst();
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(window.lookup("#" + id));
    }

    /// Goes to the next region (1) or the one before (-1), around the ends.
    void go(int step) {
        leave();
        Node owner = window.getScene().getFocusOwner();
        int from = owner == null ? -1 : here(owner).orElse(-1);
        IntStream.rangeClosed(1, AROUND.size())
                .map(steps -> Math.floorMod(Math.max(from, step > 0 ? -1 : 0) + steps * step, AROUND.size()))
                .mapToObj(index -> way(AROUND.get(index)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(Focus::give);
    }

    private Optional<Node> way(Region region) {
        return find(region.part())
                .filter(Focus::isThere)
                .flatMap(part -> Optional.ofNullable(last.get(region.part()))
                        .filter(node -> Focus.isReachable(node) && Focus.isIn(node, part))
                        .or(() -> find(region.first()).filter(Focus::isReachable))
                        .or(() -> Focus.firstIn(part)));
    }

    /// Goes to the control with the `fx:id` `id`. Where it can't be reached, as in a form without arguments, goes to
    /// the first one of its region that can.
    void goTo(String id) {
        leave();
        find(id).filter(Focus::isReachable).or(() -> beside(id)).ifPresent(Focus::give);
    }

    private Optional<Node> beside(String id) {
        return AROUND.stream()
                .filter(region -> region.first().equals(id))
                .findFirst()
                .flatMap(region -> find(region.part()))
                .filter(Focus::isThere)
                .flatMap(Focus::firstIn);
    }
}
