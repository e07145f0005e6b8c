package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Request;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Boxes wrap to the width, and are open where their field goes on.
class PieceTest {
    private static final Piece.Grid GRID = new Piece.Grid(1, 1, 1);
    private static final List<DissectedField> FIELDS = Preview.dissect(
                    Request.of(Divide.METHOD, 200, 100), Dissector.standard())
            .fields();

    private static String drawn(double width) {
        return Piece.wrap(FIELDS, width, GRID).stream()
                .map(piece -> piece.line()
                        + (piece.openLeft() ? "<" : "[")
                        + piece.length()
                        + (piece.openRight() ? ">" : "]"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void keepsFieldsWholeWhereThereIsRoom() {
        assertEquals("0[4] 0[6] 0[4] 0[1] 0[4] 0[1] 0[4]", drawn(100));
    }

    @Test
    void splitsAFieldAtTheEndOfALine() {
        // 13 + 1 + 19 + 1 leave room for three bytes: 8 digits and spaces, and two edges.
        assertEquals("0[4] 0[6] 0[3> 1<1] 1[1] 1[4] 1[1] 1[4]", drawn(44));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 3, 4, 5, 7, 11, 20, 33.3, 50})
    void showsEveryByteOnceAtAnyWidth(double width) {
        int next = 0;
        for (Piece piece : Piece.wrap(FIELDS, width, GRID)) {
            assertEquals(next, piece.from());
            next += piece.length();
        }
        assertEquals(24, next);
    }
}
