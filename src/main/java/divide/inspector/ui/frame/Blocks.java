package divide.inspector.ui.frame;

import divide.inspector.protocol.Awaited;
import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Field;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A frame's boxes in wire order, found by offset without walking through all of them. Immutable.
final class Blocks {
    static final Blocks NONE = new Blocks(new byte[0], List.of());

    private record Place(int offset, String path) {}

    private final byte[] bytes;
    private final List<Block> all;

    private Blocks(byte[] bytes, List<Block> all) {
        this.bytes = bytes;
        this.all = all;
    }

    static Blocks of(Dissection frame) {
        Map<Place, Severity> marks = marks(frame.findings());
        List<Block> all = new ArrayList<>(frame.fields().size() + 1);
        for (DissectedField field : frame.fields()) {
            all.add(there(all.size(), field, frame.awaited(), marks));
        }
        frame.awaited().filter(place -> place.missing() > 0).ifPresent(place -> all.add(awaited(all, place, marks)));
        return new Blocks(frame.bytes(), List.copyOf(all));
    }

    private static Map<Place, Severity> marks(List<Finding> findings) {
        Map<Place, Severity> marks = new HashMap<>();
        for (Finding finding : findings) {
            Place place = new Place(finding.offset(), finding.path());
            marks.merge(place, finding.severity(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return marks;
    }

    private static Block there(int row, DissectedField field, Optional<Awaited> awaited, Map<Place, Severity> marks) {
        boolean begun = awaited.filter(place -> place.have() > 0 && place.offset() == field.offset())
                .isPresent();
        Block.Stage stage = begun ? Block.Stage.BEGUN : Block.Stage.THERE;
        return new Block(
                row, field.field(), field.offset(), field.end(), stage, mark(marks, field.offset(), field.field()));
    }

    private static Block awaited(List<Block> before, Awaited place, Map<Place, Severity> marks) {
        int row = place.have() > 0 ? before.size() - 1 : -1;
        int from = place.offset() + place.have();
        return new Block(
                row,
                place.field(),
                from,
                from + place.missing(),
                Block.Stage.AWAITED,
                mark(marks, place.offset(), place.field()));
    }

    private static Optional<Severity> mark(Map<Place, Severity> marks, int offset, Field field) {
        return Optional.ofNullable(marks.get(new Place(offset, field.path())));
    }

    byte[] bytes() {
        return bytes;
    }

    List<Block> all() {
        return all;
    }

    /// How many bytes are there.
    int length() {
        return bytes.length;
    }

    /// How many bytes there are once the awaited field is whole.
    int total() {
        return all.isEmpty() ? 0 : all.getLast().to();
    }

    /// The boxes that have a byte in `[from, to)`, and the empty ones that stand there; one at the frame's very end
    /// stands in the range that ends there.
    List<Block> between(int from, int to) {
        int first = firstEndingFrom(from);
        List<Block> found = new ArrayList<>();
        for (int i = first; i < all.size() && all.get(i).from() <= to; i++) {
            if (standsIn(all.get(i), from, to)) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    private boolean standsIn(Block block, int from, int to) {
        if (block.isEmpty()) {
            return block.from() >= from && (block.from() < to || to >= total());
        }
        return block.from() < to && block.to() > from;
    }

    /// The box that has the byte at `offset`.
    Optional<Block> at(int offset) {
        for (int i = firstEndingFrom(offset); i < all.size(); i++) {
            if (all.get(i).range().contains(offset)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /// The box that `range` lies in as a whole; for an empty range the empty box that stands there.
    Optional<Block> around(ByteRange range) {
        if (range.isNone()) {
            return Optional.empty();
        }
        return range.isEmpty() ? emptyAt(range.from()) : at(range.from()).filter(block -> range.to() <= block.to());
    }

    private Optional<Block> emptyAt(int offset) {
        for (int i = firstEndingFrom(offset); i < all.size() && all.get(i).from() <= offset; i++) {
            if (all.get(i).isEmpty()) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /// The box that ends at `offset` or has the byte there.
    Optional<Block> endingAt(int offset) {
        return offset == 0 ? at(0) : at(offset - 1);
    }

    private int firstEndingFrom(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).to() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
