package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final double DIGIT = 7;

    private static Blocks blocks(String hex, Ending ending) {
        return Blocks.of(Frames.dissect(FrameKind.REQUEST, hex, ending));
    }

    @Test
    void columnsAreMultiplesOfFourThatFit() {
        for (int width = 120; width < 1400; width += 7) {
            HexGeometry geometry = HexGeometry.fitting(width, 65_541, DIGIT, 1);
            assertEquals(0, geometry.columns() % 4);
            assertTrue(geometry.columns() >= 4 && geometry.columns() <= 32);
            assertTrue(geometry.columns() == 4 || geometry.width() <= width);
        }
    }

    @Test
    void rowsOfASmallFrameAreAboutAsLongAsEachOther() {
        assertEquals(12, HexGeometry.fitting(600, 24, DIGIT, 1).columns());
        assertEquals(16, HexGeometry.fitting(600, 5, DIGIT, 1).columns() / 16 * 16);
    }

    @Test
    void findsTheColumnInBytesAndText() {
        HexGeometry geometry = HexGeometry.fitting(600, 100, DIGIT, 1);
        assertEquals(3, geometry.columnAt(geometry.digitsX(3)));
        assertEquals(3, geometry.columnAt(geometry.asciiX(3) + 1));
        assertEquals(-1, geometry.columnAt(geometry.offsetX()));
        assertEquals(geometry.columns() - 1, geometry.nearestColumn(10_000));
    }

    @Test
    void boxIsOpenWhereItGoesOn() {
        Blocks blocks = blocks(Frames.DIVIDE_200_100, Ending.ENDED);
        Segment last = Segment.ofRow(blocks, 0, 12).getLast();
        Segment first = Segment.ofRow(blocks, 1, 12).getFirst();
        assertEquals("args.length", last.block().field().path());
        assertFalse(last.openLeft());
        assertTrue(last.openRight());
        assertTrue(first.openLeft());
        assertFalse(first.openRight());
        assertEquals(2, first.size());
    }

    @Test
    void awaitedBytesHaveABoxOfTheirOwn() {
        Blocks blocks = blocks(Frames.UP_TO_NUM1, Ending.OPEN);
        assertEquals(16, blocks.length());
        assertEquals(19, blocks.total());
        Block ghost = blocks.all().getLast();
        assertEquals(new Block(4, ghost.field(), 16, 19, Block.Stage.AWAITED, Optional.empty()), ghost);
        assertEquals(Block.Stage.BEGUN, blocks.all().get(4).stage());
    }

    @Test
    void findingsMarkTheirField() {
        Blocks blocks = blocks(Frames.UNKNOWN_SEQ, Ending.ENDED);
        assertEquals(Optional.of(Severity.ERROR), blocks.at(19).orElseThrow().mark());
        assertEquals(Optional.empty(), blocks.at(0).orElseThrow().mark());
    }

    @Test
    void emptyFieldStandsInOneRow() {
        Blocks blocks = blocks("00000000 00000000", Ending.ENDED);
        assertEquals(1, Segment.ofRow(blocks, 0, 4).size());
        assertEquals(2, Segment.ofRow(blocks, 1, 4).size());
        assertTrue(Segment.ofRow(blocks, 1, 4).getFirst().block().isEmpty());
    }

    @Test
    void nameUnderAShortBoxPushesItsNeighbour() {
        List<NamePlaces.Place> places = NamePlaces.of(
                List.of(new NamePlaces.Name(0, 45, 20, false), new NamePlaces.Name(22, 30, 110, false)), 500, 1);
        assertEquals(List.of(new NamePlaces.Place(0, 0), new NamePlaces.Place(49, 0)), places);
    }

    @Test
    void nameThatHasNoRoomGoesToTheNextLine() {
        List<NamePlaces.Place> places = NamePlaces.of(
                List.of(new NamePlaces.Name(0, 60, 20, false), new NamePlaces.Name(22, 88, 110, false)), 500, 1);
        assertEquals(List.of(new NamePlaces.Place(0, 1), new NamePlaces.Place(22, 0)), places);
    }

    @Test
    void nameMovesToTheLeftForTheNextOneThatHasNoRoom() {
        List<NamePlaces.Place> places = NamePlaces.of(
                List.of(new NamePlaces.Name(60, 45, 75, false), new NamePlaces.Name(82, 24, 97, false)), 500, 1);
        assertEquals(List.of(new NamePlaces.Place(39, 0), new NamePlaces.Place(88, 0)), places);
    }

    @Test
    void repeatedNameIsLeftOutWhereThereIsNoRoom() {
        List<NamePlaces.Place> places = NamePlaces.of(
                List.of(new NamePlaces.Name(0, 60, 20, true), new NamePlaces.Name(22, 88, 110, false)), 500, 1);
        assertEquals(NamePlaces.LEFT_OUT, places.getFirst().line());
    }

    @Test
    void noNameTouchesAnotherOrTheEdge() {
        for (int columns = 4; columns <= 32; columns += 4) {
            Blocks blocks = blocks(Frames.UNKNOWN_SEQ, Ending.ENDED);
            HexGeometry geometry = new HexGeometry(columns, 4, DIGIT, 1);
            FrameModel model = Frames.model(FrameKind.REQUEST);
            model.show(Frames.request(1, Frames.UNKNOWN_SEQ));
            HexPlan plan = new HexPlan(model, geometry, 3, name -> 6.0 * name.length());
            for (int row = 0; row < geometry.rows(blocks.total()); row++) {
                checkNames(plan, plan.segments(row));
            }
        }
    }

    private static void checkNames(HexPlan plan, List<Segment> segments) {
        List<NamePlaces.Place> places = plan.namePlaces(segments);
        double[] ends = new double[4];
        Arrays.fill(ends, -100);
        for (int i = 0; i < places.size(); i++) {
            NamePlaces.Place place = places.get(i);
            double width = 6.0 * (plan.mark(segments.get(i)) + plan.label(segments.get(i))).length();
            if (place.line() >= 0 && segments.get(i).named()) {
                assertTrue(place.x() >= ends[place.line()] + 4, segments + " " + places);
                assertTrue(place.x() + width <= plan.geometry().width());
                ends[place.line()] = place.x() + width;
            } else {
                assertTrue(segments.get(i).isContinued() || !segments.get(i).named());
            }
        }
    }

    @Test
    void narrowTableKeepsNameValueAndMeaning() {
        Map<FieldColumn, Double> naturals = naturals();
        assertEquals(7, ColumnFit.of(700, 1, 7, naturals, naturals).widths().size());
        ColumnFit narrow = ColumnFit.of(360, 1, 7, naturals, naturals);
        assertEquals(
                List.of(FieldColumn.FIELD, FieldColumn.VALUE, FieldColumn.MEANING),
                List.copyOf(narrow.widths().keySet()));
        assertFalse(narrow.wraps());
        for (int width = 150; width < 900; width += 10) {
            double sum = ColumnFit.of(width, 1, 7, naturals, naturals).widths().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertEquals(width, sum, 0.01);
        }
    }

    private static Map<FieldColumn, Double> naturals() {
        Map<FieldColumn, Double> naturals = new EnumMap<>(FieldColumn.class);
        naturals.put(FieldColumn.FIELD, 100.0);
        naturals.put(FieldColumn.OFFSET, 50.0);
        naturals.put(FieldColumn.LENGTH, 30.0);
        naturals.put(FieldColumn.BYTES, 95.0);
        naturals.put(FieldColumn.TYPE, 40.0);
        naturals.put(FieldColumn.VALUE, 70.0);
        naturals.put(FieldColumn.MEANING, 180.0);
        return naturals;
    }

    @Test
    void heightGoesToTheFieldsBeforeTheBytes() {
        double[] shares = Shares.of(400, new double[] {180, 96, 20}, new double[] {9_000, 150, 20});
        assertEquals(List.of(230.0, 150.0, 20.0), Arrays.stream(shares).boxed().toList());
    }
}
