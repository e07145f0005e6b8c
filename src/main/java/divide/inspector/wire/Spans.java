package divide.inspector.wire;

import java.util.Arrays;

/// Which field took which bytes, in the order of reading. Reused from frame to frame without allocation once it has
/// grown; one thread at a time.
///
/// @param <F> what names a field
public final class Spans<F> {
    private static final int STRIDE = 2;

    private static final Object[] NO_FIELDS = {};
    private static final int[] NO_BOUNDS = {};
    private static final int FEWEST = 8;

    private Object[] fields = NO_FIELDS;
    private int[] bounds = NO_BOUNDS;
    private int size;

    /// Notes that `field` has `length` bytes from `offset` in the frame on.
    public void add(F field, int offset, int length) {
        if (size == fields.length) {
            int room = Math.max(FEWEST, 2 * size);
            fields = Arrays.copyOf(fields, room);
            bounds = Arrays.copyOf(bounds, room * STRIDE);
        }
        fields[size] = field;
        bounds[size * STRIDE] = offset;
        bounds[size * STRIDE + 1] = length;
        size++;
    }

    /// Notes all spans of `others` behind those that are there.
    public void addAll(Spans<F> others) {
        for (int i = 0; i < others.size(); i++) {
            add(others.field(i), others.offset(i), others.length(i));
        }
    }

    /// How many spans were noted.
    public int size() {
        return size;
    }

    /// The field of span `index`.
    @SuppressWarnings("unchecked") // only add() fills the array, and it takes nothing but F
    public F field(int index) {
        return (F) fields[index];
    }

    /// Where span `index` begins, counted in bytes from the frame's start.
    public int offset(int index) {
        return bounds[index * STRIDE];
    }

    /// How many bytes span `index` has.
    public int length(int index) {
        return bounds[index * STRIDE + 1];
    }

    /// Forgets all spans and keeps their room.
    public void clear() {
        size = 0;
    }
}
