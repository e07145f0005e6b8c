package divide.inspector.ui.frame;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Finding;
import divide.inspector.wire.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Says what is selected in a frame to who doesn't see it: `offset 4, name, byte 1 of 6, hex 64, letter d`.
///
/// @param model what is shown
record FrameVoice(FrameModel model) {
    private static final int MOST_BYTES = 16;

    /// What there is to say now.
    String words() {
        ByteRange range = model.selectionProperty().get();
        if (model.frame().isEmpty()) {
            return model.blankText().orElse("");
        }
        List<String> parts = new ArrayList<>();
        Optional<Block> block = model.blocks().around(range);
        if (range.isNone()) {
            parts.add(model.summaryProperty().get());
            parts.add(waiting());
            parts.add(text("frames.voice.nothing"));
        } else if (range.length() == 1) {
            parts.addAll(ofByte(range.from()));
        } else if (block.filter(each -> each.range().equals(range)).isPresent()) {
            parts.addAll(ofField(block.orElseThrow()));
        } else {
            parts.addAll(ofRange(range));
        }
        findings(range).forEach(parts::add);
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private String text(String key, Object... details) {
        return model.words().text(key, details);
    }

    private String waiting() {
        return model.frame()
                .filter(frame -> frame.waitingSinceNanos().isPresent())
                .flatMap(frame -> frame.dissection().awaited())
                .map(model.words().words()::waiting)
                .orElse("");
    }

    private List<String> ofByte(int offset) {
        List<String> parts = new ArrayList<>();
        parts.add(text("frames.voice.offset", offset));
        Optional<Block> block = model.blocks().at(offset);
        block.ifPresent(each -> {
            parts.add(model.name(each.field()));
            parts.add(text("frames.voice.place", offset - each.from() + 1, whole(each)));
        });
        parts.add(text("frames.voice.hex", hex(new ByteRange(offset, offset + 1))));
        block.ifPresent(each -> parts.addAll(meaning(offset, each)));
        return parts;
    }

    /// How long the field is once it has arrived.
    private int whole(Block block) {
        List<Block> all = model.blocks().all();
        boolean goesOn = block.stage() == Block.Stage.BEGUN && all.getLast().stage() == Block.Stage.AWAITED;
        return (goesOn ? all.getLast().to() : block.to()) - block.from();
    }

    private List<String> meaning(int offset, Block block) {
        Optional<String> character =
                new ByteWords(model.words()).of(model.blocks().bytes(), offset, block);
        if (character.isPresent()) {
            return List.of(character.get());
        }
        Optional<DissectedField> field = field(block);
        boolean isWhole = field.filter(each -> each.length() == 1).isPresent();
        return isWhole ? value(field.get()) : of(field);
    }

    private List<String> of(Optional<DissectedField> field) {
        return field.flatMap(DissectedField::value).stream()
                .map(value -> text("frames.voice.of", value))
                .toList();
    }

    private Optional<DissectedField> field(Block block) {
        return model.frame()
                .filter(frame -> block.row() >= 0)
                .map(frame -> frame.dissection().fields().get(block.row()));
    }

    private List<String> ofField(Block block) {
        Stream<String> head = Stream.of(
                text("frames.voice.offset", block.from()),
                model.name(block.field()),
                text("frames.voice.bytes", block.range().length()),
                block.isEmpty() ? "" : text("frames.voice.hex", hex(block.range())));
        return Stream.concat(head, field(block).stream().flatMap(field -> value(field).stream()))
                .toList();
    }

    private List<String> value(DissectedField field) {
        String meaning = model.words().words().meaning(field.meaning());
        return Stream.of(
                        field.value()
                                .map(value -> text("frames.voice.value", value))
                                .orElse(""),
                        meaning)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> ofRange(ByteRange range) {
        return List.of(
                text("frames.voice.range", range.length(), range.from(), range.to() - 1),
                model.blocks()
                        .around(range)
                        .map(block -> model.name(block.field()))
                        .orElse(""),
                text("frames.voice.hex", hex(range)));
    }

    private String hex(ByteRange range) {
        int shown = Math.min(range.length(), MOST_BYTES);
        String bytes = Hex.spaced(model.blocks().bytes(), range.from(), shown);
        return shown < range.length() ? bytes + " …" : bytes;
    }

    private Stream<String> findings(ByteRange range) {
        return model.frame().stream()
                .flatMap(frame -> frame.dissection().findings().stream())
                .filter(finding -> touches(model.rangeOf(finding), range))
                .map(this::sentence);
    }

    private static boolean touches(ByteRange finding, ByteRange range) {
        return !finding.isNone() && !range.isNone() && finding.from() < range.to() && finding.to() > range.from();
    }

    private String sentence(Finding finding) {
        return text(
                "frames.voice.finding",
                model.words().name(finding.severity()),
                model.words().words().finding(finding));
    }
}
