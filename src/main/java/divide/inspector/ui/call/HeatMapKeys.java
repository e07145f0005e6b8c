package divide.inspector.ui.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.scene.input.KeyEvent;

/// What keys do in the picture of latencies: left and right go by time, up and down by latency, from one cell with
/// answers to the next.
final class HeatMapKeys {
    private final HeatMap map;
    private final Consumer<Optional<HeatMap.Spot>> said;
    private int column = -1;
    private int row;

    /// Keys that have `said` told of the cell that they are at, or that they are at none.
    HeatMapKeys(HeatMap map, Consumer<Optional<HeatMap.Spot>> said) {
        this.map = map;
        this.said = said;
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        map.focusedProperty().subscribe((before, isFocused) -> {
            if (!isFocused) {
                leave();
            }
        });
    }

    private void leave() {
        map.unmark();
        said.accept(Optional.empty());
    }

    private void pressed(KeyEvent event) {
        List<List<Integer>> cells = map.cells();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> toColumn(cells, column - 1, at -> at - 1);
            case RIGHT, KP_RIGHT -> toColumn(cells, column + 1, at -> at + 1);
            case HOME -> toColumn(cells, 0, at -> at + 1);
            case END -> toColumn(cells, cells.size() - 1, at -> at - 1);
            case UP, KP_UP -> toRow(above(cells));
            case DOWN, KP_DOWN -> toRow(below(cells));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void toColumn(List<List<Integer>> cells, int from, IntUnaryOperator step) {
        int at = from;
        while (at >= 0 && at < cells.size() && cells.get(at).isEmpty()) {
            at = step.applyAsInt(at);
        }
        if (at >= 0 && at < cells.size()) {
            column = at;
            toRow(cells.get(at).stream().reduce(this::nearer));
        }
    }

    private int nearer(int one, int other) {
        return Math.abs(other - row) < Math.abs(one - row) ? other : one;
    }

    private Optional<Integer> above(List<List<Integer>> cells) {
        return here(cells).stream().filter(each -> each > row).findFirst();
    }

    private Optional<Integer> below(List<List<Integer>> cells) {
        return here(cells).reversed().stream().filter(each -> each < row).findFirst();
    }

    private List<Integer> here(List<List<Integer>> cells) {
        return column >= 0 && column < cells.size() ? cells.get(column) : List.of();
    }

    private void toRow(Optional<Integer> to) {
        to.ifPresent(found -> {
            row = found;
            map.mark(column, row);
            said.accept(Optional.of(map.spot(column, row)));
        });
    }
}
