package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.BytesFormat;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameModelTest {
    private final FrameModel model = Frames.model(FrameKind.REQUEST);

    private void select(int from, int to) {
        model.selectionProperty().set(new ByteRange(from, to));
    }

    private ByteRange selection() {
        return model.selectionProperty().get();
    }

    @Test
    void beginsBlankAndSaysWhatWouldFillIt() {
        assertTrue(model.frame().isEmpty());
        assertTrue(model.blankText().orElseThrow().startsWith("Send a call"));
        assertEquals("", model.summaryProperty().get());
    }

    @Test
    void summarizesTheFrame() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals("24 bytes · divide(200, 100)", model.summaryProperty().get());
        assertEquals(Optional.empty(), model.blankText());
    }

    @Test
    void describesSelection() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        select(20, 24);
        assertEquals("num2 · bytes 20–23", model.selectionTextProperty().get());
        select(21, 22);
        assertEquals("num2 · byte 21", model.selectionTextProperty().get());
        select(8, 12);
        assertEquals("bytes 8–11", model.selectionTextProperty().get());
        model.selectionProperty().set(null);
        assertEquals("", model.selectionTextProperty().get());
        assertEquals(ByteRange.NONE, selection());
    }

    @Test
    void keepsSelectionAndHoverWhileTheFrameGrows() {
        model.show(Frames.arriving(1, Frames.UP_TO_NUM1, 0));
        select(4, 10);
        model.hoverProperty().set(ByteRange.ofByte(14));
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertEquals(new ByteRange(4, 10), selection());
        assertEquals(ByteRange.ofByte(14), model.hoverProperty().get());
    }

    @Test
    void forgetsSelectionForAnotherFrame() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        select(4, 10);
        model.show(Frames.request(2, Frames.DIVIDE_200_100));
        assertEquals(ByteRange.NONE, selection());
    }

    @Test
    void saysWhatIsWaitedForAndHowLong() {
        model.show(Frames.arriving(1, Frames.UP_TO_NUM1, 1_000_000_000L));
        assertEquals(Optional.of("waiting for 3 of 4 bytes of num1, 2.1 s"), model.waitingText(3_100_000_000L));
        assertEquals("16 bytes so far · divide(…", model.summaryProperty().get());
    }

    @Test
    void waitsForNothingOnceTheFrameEnded() {
        model.show(Frames.request(1, Frames.UP_TO_NUM1));
        assertEquals(Optional.empty(), model.waitingText(0));
    }

    @Test
    void tabsThroughFieldsAndStopsAtTheEnds() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        List<ByteRange> fields = new ArrayList<>();
        while (model.steps().toNextField()) {
            fields.add(selection());
        }
        assertEquals(
                List.of(
                        new ByteRange(0, 4),
                        new ByteRange(4, 10),
                        new ByteRange(10, 14),
                        new ByteRange(14, 15),
                        new ByteRange(15, 19),
                        new ByteRange(19, 20),
                        new ByteRange(20, 24)),
                fields);
        assertTrue(model.steps().toPreviousField());
        assertEquals(new ByteRange(19, 20), selection());
        select(0, 1);
        assertFalse(model.steps().toPreviousField());
    }

    @Test
    void tabsOverAnEmptyField() {
        model.show(Frames.request(1, "00000000 00000000"));
        model.steps().toNextField();
        model.steps().toNextField();
        assertEquals(new ByteRange(4, 4), selection());
        assertEquals("name · no bytes", model.selectionTextProperty().get());
        model.steps().toNextField();
        assertEquals(new ByteRange(4, 8), selection());
    }

    @Test
    void tabDoesNotEnterBytesThatAreNotThere() {
        model.show(Frames.arriving(1, Frames.UP_TO_NUM1, 0));
        select(14, 15);
        assertTrue(model.steps().toNextField());
        assertEquals(new ByteRange(15, 16), selection());
        assertFalse(model.steps().toNextField());
    }

    @Test
    void arrowsMoveByByteAndStayInTheFrame() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        model.steps().moveBy(1);
        assertEquals(ByteRange.ofByte(0), selection());
        model.steps().moveBy(-1);
        assertEquals(ByteRange.ofByte(0), selection());
        model.steps().moveTo(99);
        assertEquals(ByteRange.ofByte(23), selection());
        select(4, 10);
        model.steps().moveBy(1);
        assertEquals(ByteRange.ofByte(10), selection());
    }

    @Test
    void shiftExtendsAndTurnsRound() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        model.steps().moveTo(8);
        model.steps().extendBy(3);
        assertEquals(new ByteRange(8, 12), selection());
        model.steps().extendBy(-5);
        assertEquals(new ByteRange(6, 9), selection());
    }

    @Test
    void extendsASelectionThatCameFromElsewhere() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        select(4, 10);
        model.steps().extendBy(1);
        assertEquals(new ByteRange(4, 11), selection());
    }

    @Test
    void movesNothingWhereThereIsNoByte() {
        model.steps().moveBy(1);
        model.steps().extendTo(3);
        assertFalse(model.steps().toNextField());
        assertFalse(model.steps().toPreviousField());
        assertEquals(ByteRange.NONE, selection());
    }

    @Test
    void readsTheSelectionAsNumbersAndText() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        select(20, 24);
        assertEquals(
                List.of(
                        new SelectionReading("u32", "BE", "100"),
                        new SelectionReading("u32", "LE", "1677721600"),
                        new SelectionReading("i32", "BE", "100"),
                        new SelectionReading("i32", "LE", "1677721600"),
                        new SelectionReading("f32", "BE", "1.4e-43"),
                        new SelectionReading("f32", "LE", "9.444733e21"),
                        new SelectionReading("utf8", "", "\"\\u0000\\u0000\\u0000d\"")),
                model.readings());
        select(4, 10);
        assertEquals(List.of(new SelectionReading("utf8", "", "\"divide\"")), model.readings());
    }

    @Test
    void copiesSelectionAsHexAndElseTheFrameAsText() {
        model.show(Frames.request(1, Frames.DIVIDE_200_100));
        assertTrue(model.copyText().startsWith("# request, 24 bytes: divide(200, 100)\n0000  00 00 00 06"));
        assertEquals(48, model.bytesText(BytesFormat.HEX_STREAM).length());
        select(15, 19);
        assertEquals("00 00 00 c8", model.copyText());
        assertEquals("000000c8", model.bytesText(BytesFormat.HEX_STREAM));
        assertEquals(
                "00000000  00 00 00 c8                                       |....|\n00000004\n",
                model.bytesText(BytesFormat.HEX_DUMP));
    }

    @Test
    void selectsWhatAFindingIsAbout() {
        model.show(Frames.request(1, Frames.UNKNOWN_SEQ));
        Dissection frame = model.frame().orElseThrow().dissection();
        model.select(frame.findings().getFirst());
        assertEquals(new ByteRange(19, 20), selection());
        assertEquals(5, model.selectedRow());
    }

    @Test
    void selectsTheFieldBeforeWhatIsMissing() {
        model.show(Frames.request(1, "00000006 646976696465 00000000"));
        Dissection frame = model.frame().orElseThrow().dissection();
        model.select(frame.findings().getLast());
        assertEquals(new ByteRange(10, 14), selection());
    }

    @Test
    void everyReasonAndSignHasWords() {
        for (FrameContent.Reason reason : FrameContent.Reason.values()) {
            model.show(new FrameContent.Blank(reason));
            assertFalse(model.blankText().orElseThrow().isBlank());
        }
        for (FieldColumn column : FieldColumn.values()) {
            assertFalse(Frames.words().text(column.titleKey()).isBlank());
        }
    }

    @Test
    void partialFieldSaysHowMuchIsThere() {
        Dissection frame = Frames.dissect(FrameKind.REQUEST, Frames.UP_TO_NUM1, Ending.OPEN);
        model.show(FrameContent.Frame.arriving(1, frame, 0));
        FieldRow row = FieldRow.of(model, 4);
        assertEquals("1 of 4 bytes", row.value());
        assertEquals("00", row.bytes(4));
        assertEquals("64 69 … 65", FieldRow.of(model, 1).bytes(4));
    }
}
