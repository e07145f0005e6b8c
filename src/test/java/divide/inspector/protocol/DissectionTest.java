package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DissectionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000006 646976696465 0000000a 01 000000c8 02 00000064",
                "00000000 00000000", // a name without bytes
                "00000006 646976696465 00000006 01 000000c8 02",
                "00000006 646976696465 00000005 01 0000"
            })
    void findsTheFieldOfEachByteAndNoneBesides(String hex) {
        Dissection frame = Frames.request(hex);
        for (int offset = -1; offset <= frame.length() + 1; offset++) {
            int at = offset;
            Optional<DissectedField> expected =
                    frame.fields().stream().filter(field -> field.covers(at)).findFirst();
            assertEquals(expected, frame.fieldAt(at), "byte " + at);
        }
    }
}
