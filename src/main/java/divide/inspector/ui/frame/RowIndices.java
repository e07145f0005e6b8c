package divide.inspector.ui.frame;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/// The numbers from 0 up to a size, as a list that holds none of them.
final class RowIndices extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        return Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }

    void resize(int next) {
        int before = size;
        if (next == before) {
            return;
        }
        beginChange();
        size = next;
        if (next > before) {
            nextAdd(before, next);
        } else {
            nextRemove(next, IntStream.range(next, before).boxed().toList());
        }
        endChange();
    }
}
