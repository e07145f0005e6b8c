package divide.inspector.ui.frame;

import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.Awaited;
import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Field;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.FilterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// What one frame pane shows, and what the user points at in it. FX thread only; it knows no controls.
public final class FrameModel {

    private final FrameKind kind;
    private final FrameWords words;
    private final ReadOnlyObjectWrapper<FrameContent> content;
    private final RangeProperty selection = new RangeProperty(this, "selection");
    private final RangeProperty hover = new RangeProperty(this, "hover");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper brief = new ReadOnlyStringWrapper(this, "brief", "");
    private final ReadOnlyStringWrapper selectionText = new ReadOnlyStringWrapper(this, "selectionText", "");
    private final Steps steps = new Steps(this);
    private final FrameFind find;
    private Blocks blocks = Blocks.NONE;
    private Optional<FilterEntry> filter = Optional.empty();

    /// A pane for frames of `kind`; it begins blank.
    public FrameModel(FrameKind kind, Messages messages) {
        this.kind = kind;
        this.words = new FrameWords(messages);
        content = new ReadOnlyObjectWrapper<>(this, "content", new FrameContent.Blank(nothingSelected()));
        selection.subscribe(range -> selectionText.set(describe(range)));
        find = new FrameFind(this);
    }

    private FrameContent.Reason nothingSelected() {
        return switch (kind) {
            case REQUEST -> FrameContent.Reason.NO_REQUEST_SELECTED;
            case RESPONSE -> FrameContent.Reason.NO_RESPONSE_SELECTED;
        };
    }

    /// Shows `next`. Selection and hover stay when it is the frame that is shown already, grown or not.
    void show(FrameContent next) {
        if (!isSameFrame(next)) {
            selection.set(ByteRange.NONE);
            hover.set(ByteRange.NONE);
        }
        Blocks fresh = next instanceof FrameContent.Frame frame ? Blocks.of(frame.dissection()) : Blocks.NONE;
        selection.set(selection.get().within(fresh.length()));
        hover.set(hover.get().within(fresh.length()));
        blocks = fresh;
        content.set(next);
        summary.set(frame().map(this::summarize).orElse(""));
        brief.set(frame().map(frame ->
                        words.text("frames.frame.brief", frame.dissection().length()))
                .orElse(""));
        selectionText.set(describe(selection.get()));
    }

    /// Shows that no exchange is selected.
    void clear() {
        show(new FrameContent.Blank(nothingSelected()));
    }

    private boolean isSameFrame(FrameContent next) {
        return next instanceof FrameContent.Frame after
                && frame().filter(before -> before.number() == after.number()).isPresent();
    }

    /// What kind of frames the pane shows.
    FrameKind kind() {
        return kind;
    }

    /// What the pane shows.
    ReadOnlyObjectProperty<FrameContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The bytes that are selected; [ByteRange#NONE] when none are, never null.
    ObjectProperty<ByteRange> selectionProperty() {
        return selection;
    }

    /// The bytes that the pointer is over; [ByteRange#NONE] when it is over none, never null.
    ObjectProperty<ByteRange> hoverProperty() {
        return hover;
    }

    /// The frame in a few words: `24 bytes · divide(200, 100)`; empty when there is none.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The frame's size in the fewest letters: `24 B`; empty when there is none.
    ReadOnlyStringProperty briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /// The selection in words: `num2 · bytes 20–23`; empty when nothing is selected.
    ReadOnlyStringProperty selectionTextProperty() {
        return selectionText.getReadOnlyProperty();
    }

    /// The frame that is shown.
    Optional<FrameContent.Frame> frame() {
        return content.get() instanceof FrameContent.Frame frame ? Optional.of(frame) : Optional.empty();
    }

    /// What is said in place of a frame; empty when there is one.
    Optional<String> blankText() {
        return content.get() instanceof FrameContent.Blank blank
                ? Optional.of(words.text(blank.reason().key()))
                : Optional.empty();
    }

    /// Looks for something in the frame.
    FrameFind find() {
        return find;
    }

    /// Has fields be filtered by in `entry`.
    void filterIn(FilterEntry entry) {
        filter = Optional.of(entry);
    }

    /// Where fields can be filtered by.
    Optional<FilterEntry> filter() {
        return filter;
    }

    /// What the selected field says as a filter; empty when it says nothing.
    Optional<String> filterTerm() {
        return frame().filter(frame -> selectedRow() >= 0)
                .flatMap(frame -> FieldTerms.of(frame.dissection().fields().get(selectedRow())));
    }

    /// Moves through the bytes and fields.
    Steps steps() {
        return steps;
    }

    /// Selects the bytes that `finding` is about, or the field before the place where something is missing.
    void select(Finding finding) {
        selection.set(rangeOf(finding));
    }

    /// The bytes that `finding` is about, or the field before the place where something is missing.
    ByteRange rangeOf(Finding finding) {
        ByteRange about = new ByteRange(finding.offset(), finding.offset() + finding.length());
        boolean there = finding.length() > 0 && about.to() <= blocks().length();
        return there
                ? about
                : blocks().endingAt(finding.offset()).map(Block::range).orElse(ByteRange.NONE);
    }

    /// The computed facts: what the dissection found out, then what the exchange measured.
    List<ComputedFact> facts() {
        List<ComputedFact> facts = new ArrayList<>();
        frame().ifPresent(frame -> {
            frame.dissection()
                    .facts()
                    .forEach(fact -> facts.add(new ComputedFact(words.words().factName(fact), fact.value())));
            facts.addAll(frame.facts());
        });
        return facts;
    }

    /// The selected bytes read as numbers and text, in both byte orders; no line for a type that they don't fit.
    List<SelectionReading> readings() {
        return SelectionReading.of(blocks().bytes(), selection.get(), words);
    }

    /// What is waited for, and for how long at `nowNanos` as [System#nanoTime] tells; empty when nothing is.
    Optional<String> waitingText(long nowNanos) {
        return frame().filter(frame -> frame.waitingSinceNanos().isPresent())
                .flatMap(frame -> frame.dissection().awaited().map(place -> waiting(place, frame, nowNanos)));
    }

    private String waiting(Awaited place, FrameContent.Frame frame, long nowNanos) {
        long waited = Math.max(0, nowNanos - frame.waitingSinceNanos().orElseThrow());
        String elapsed = words.messages().figures().seconds(waited, 1);
        return words.text("frames.waiting.text", words.words().waiting(place), elapsed);
    }

    /// What Ctrl+C copies: the selected bytes as spaced hex, or the frame as annotated text when none are selected.
    String copyText() {
        return selection.get().isEmpty() ? annotatedText() : bytesText(BytesFormat.HEX_BYTES);
    }

    /// The frame as annotated text; empty when there is none.
    String annotatedText() {
        return frame().map(frame -> AnnotatedText.of(frame.dissection(), words.words()))
                .orElse("");
    }

    /// The selected bytes, or else all of them, in `format`.
    public String bytesText(BytesFormat format) {
        ByteRange range = selection.get().isEmpty() ? new ByteRange(0, blocks().length()) : selection.get();
        return format.text(blocks().bytes(), range.from(), range.length());
    }

    /// The path of the field that the selection lies in, now and later; empty when it lies in none.
    public ObservableValue<String> selectedPath() {
        return selection.map(range ->
                blocks().around(range).map(block -> block.field().path()).orElse(""));
    }

    /// Selects the bytes of the first field with that path, if the frame has one.
    public void selectField(String path) {
        frame().stream()
                .flatMap(frame -> frame.dissection().fields().stream())
                .filter(field -> field.path().equals(path))
                .findFirst()
                .ifPresent(field -> selection.set(new ByteRange(field.offset(), field.end())));
    }

    /// The row of the field table that the selection lies in, or -1.
    int selectedRow() {
        return blocks().around(selection.get()).map(Block::row).orElse(-1);
    }

    /// The row of the field table that the pointer is over, or -1.
    int hoveredRow() {
        return blocks().around(hover.get()).map(Block::row).orElse(-1);
    }

    FrameWords words() {
        return words;
    }

    Blocks blocks() {
        return blocks;
    }

    OptionalLong waitingSince() {
        return frame().map(FrameContent.Frame::waitingSinceNanos).orElse(OptionalLong.empty());
    }

    /// The field's name as people read it: the path, or words for the bytes that have none.
    String name(Field field) {
        return field.equals(Field.UNDECODED) ? words.text("frames.undecoded.text") : field.path();
    }

    private String summarize(FrameContent.Frame frame) {
        Dissection dissection = frame.dissection();
        String key = frame.waitingSinceNanos().isPresent() ? "frames.arriving.summary" : "frames.frame.summary";
        String size = words.text(key, dissection.length());
        return dissection.summary().isEmpty() ? size : words.text("frames.frame.title", size, dissection.summary());
    }

    private String describe(ByteRange range) {
        if (range.isNone()) {
            return "";
        }
        String bytes = describeBytes(range);
        return blocks().around(range)
                .map(block -> words.text("frames.selection.field", name(block.field()), bytes))
                .orElse(bytes);
    }

    private String describeBytes(ByteRange range) {
        return switch (range.length()) {
            case 0 -> words.text("frames.selection.none");
            case 1 -> words.text("frames.selection.byte", range.from());
            default -> words.text("frames.selection.bytes", range.from(), range.to() - 1);
        };
    }
}
