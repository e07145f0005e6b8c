package divide.inspector.protocol;

import divide.inspector.wire.Spans;
import divide.inspector.wire.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one reading of a frame gave: the values, how far it came, and what was found. The caller keeps one and hands it
/// to [FrameReader#read] again and again; a sound frame leaves nothing on the heap.
///
/// One thread at a time. It points into the array that was read: the bytes must stay as they are while it is used.
public final class Reading implements Arguments {
    /// How far a reading came.
    public enum State {
        /// The frame is there whole.
        WHOLE,
        /// More bytes are needed: [#awaited] says for what.
        PARTIAL,
        /// The frame's end can't be found, so neither can the next frame.
        ENDLESS
    }

    private static final long[] NO_SLOTS = {};
    private static final Field[] NO_OWNERS = {};
    private static final int FEWEST_SLOTS = 8;

    private final Spans<Field> spans;
    private long[] slots = NO_SLOTS;
    private Field[] owners = NO_OWNERS;
    private Form form;
    private byte[] bytes;
    private int start;
    private long present;
    private State state = State.PARTIAL;
    private int length;
    private Method method;
    private Field awaited;
    private int have;
    private int need;
    private List<Finding> findings = List.of();

    private Reading(Spans<Field> spans) {
        this.spans = spans;
    }

    /// A reading that keeps values and findings.
    public static Reading plain() {
        return new Reading(null);
    }

    /// A reading that also notes which field took which bytes, and what is worth knowing about a sound frame.
    public static Reading annotated() {
        return new Reading(new Spans<>());
    }

    /// Begins to read a frame part by part.
    void begin(byte[] bytes, int start) {
        clear(bytes, start);
        form = null;
        present = 0;
        length = 0;
        method = null;
    }

    /// Takes a frame that has a form for read.
    void take(Form form, byte[] bytes, int start, int length) {
        clear(bytes, start);
        if (this.form != form) {
            this.form = form;
        }
        this.length = length;
        if (spans != null && form.tail() != null) {
            spans.addAll(form.spans());
            spans.add(form.tail(), form.length(), length - form.length());
        }
    }

    /// What is as it should be isn't written again: a reference that is stored costs more than one that is compared.
    private void clear(byte[] bytes, int start) {
        if (this.bytes != bytes) {
            this.bytes = bytes;
        }
        this.start = start;
        if (state != State.WHOLE) {
            state = State.WHOLE;
            awaited = null;
            have = 0;
            need = 0;
        }
        if (!findings.isEmpty()) {
            findings = List.of();
        }
        if (spans != null) {
            spans.clear();
        }
    }

    /// Lets go of what was read, unless it lies in `array`: for those who rest and keep their memory small.
    public void keepOnly(byte[] array) {
        if (bytes != array) {
            begin(array, 0);
        }
    }

    void keep(Field field, long value) {
        int slot = field.slot();
        if (slot < 0) {
            return;
        }
        if (slot >= slots.length) {
            makeRoom();
        }
        slots[slot] = value;
        owners[slot] = field;
        present |= 1L << slot;
    }

    private void makeRoom() {
        int room = Math.max(FEWEST_SLOTS, 2 * slots.length);
        slots = Arrays.copyOf(slots, room);
        owners = Arrays.copyOf(owners, room);
    }

    void span(Field field, int offset, int size) {
        if (spans != null) {
            spans.add(field, offset, size);
        }
    }

    void await(Field field, int have, int need) {
        this.state = State.PARTIAL;
        this.awaited = field;
        this.have = have;
        this.need = need;
    }

    void endless() {
        state = State.ENDLESS;
    }

    void end(int length) {
        this.length = length;
    }

    void method(Method method) {
        this.method = method;
    }

    void found(Finding finding) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(finding);
    }

    /// Whether findings that say nothing against the frame are wanted.
    boolean wantsInformation() {
        return spans != null;
    }

    /// How far the reading came.
    public State state() {
        return state;
    }

    /// How many bytes were taken: the frame's length when it is whole, else all that were there.
    public int length() {
        return length;
    }

    /// The field that the next byte belongs to, or null when none is awaited.
    public Field awaited() {
        return awaited;
    }

    /// How many bytes of the awaited field are there.
    public int have() {
        return have;
    }

    /// How many bytes the awaited field has in all.
    public int need() {
        return need;
    }

    /// The method that a request names, when the name is there and known.
    public Optional<Method> method() {
        return Optional.ofNullable(methodOrNull());
    }

    /// The method or null, for those that must not allocate.
    Method methodOrNull() {
        return form == null ? method : form.method();
    }

    /// What was found, in the order of reading; valid until the next reading.
    public List<Finding> findings() {
        return findings;
    }

    /// Whether the request can be served: whole, well-formed, of a method with a wire format.
    public boolean isSound() {
        Severity worst = worstOrNull();
        return state == State.WHOLE && (worst == null || worst == Severity.INFO);
    }

    /// How bad the worst finding is, or null when there is none; asked once a frame, and must not allocate.
    Severity worstOrNull() {
        Severity worst = null;
        for (int i = 0; i < findings.size(); i++) {
            worst = Severity.worse(worst, findings.get(i).severity());
        }
        return worst;
    }

    /// Whether `field` was read. Fields of other frames and methods may have the same slot; they weren't.
    public boolean has(Field field) {
        return form == null ? isKept(field) : form.has(field);
    }

    private boolean isKept(Field field) {
        int slot = field.slot();
        return slot >= 0 && (present & 1L << slot) != 0 && owners[slot].equals(field);
    }

    /// The value of a scalar that was read, as its shape reads it.
    ///
    /// @throws IllegalStateException when it was not read
    public long bits(Field field) {
        if (!has(field)) {
            throw new IllegalStateException(field.path() + " was not read");
        }
        return known(field);
    }

    @Override
    public long bits(Parameter parameter) {
        return has(parameter.valueField())
                ? known(parameter.valueField())
                : parameter.defaultBits().orElseThrow();
    }

    private long known(Field field) {
        return form == null ? slots[field.slot()] : form.bits(field, bytes, start, length);
    }

    /// The text of a field that was read, with U+FFFD for what is not UTF-8.
    ///
    /// @throws IllegalStateException when it was not read
    public String text(Field field) {
        return Utf8.decodeLeniently(bytes, start + textOffset(field), textSize(field));
    }

    /// Where the text of a field that was read begins, in bytes from the frame's start.
    public int textOffset(Field field) {
        return (int) (bits(field) >>> Integer.SIZE);
    }

    /// How many bytes the text of a field that was read has.
    public int textSize(Field field) {
        return (int) bits(field);
    }

    byte[] bytes() {
        return bytes;
    }

    void keepText(Field field, int offset, int size) {
        keep(field, place(offset, size));
    }

    /// What is kept of a text: where it stands.
    static long place(int offset, int size) {
        return (long) offset << Integer.SIZE | size;
    }

    /// The spans that an annotated reading noted, partial fields included.
    ///
    /// @throws IllegalStateException when this is a plain reading
    public Spans<Field> spans() {
        if (spans == null) {
            throw new IllegalStateException("a plain reading notes no spans");
        }
        return form == null || form.tail() != null ? spans : form.spans();
    }
}
