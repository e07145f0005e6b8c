package divide.inspector.ui.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.ui.fx.Screen;
import divide.inspector.wire.Hex;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The form makes the request that stands in it, and shows its bytes. Frames are those of `wire.md`.
class CallFormTest {
    private static final String DIVIDE_200_100 = "000000066469766964650000000a01000000c80200000064";
    private static final String DIVIDE_200 = "000000066469766964650000000501000000c8";
    private static final String DIVIDE_200_1_WRITTEN = "000000066469766964650000000a01000000c80200000001";
    private static final String ADD = "0000000361646400000000";

    private final CallWorld world = new CallWorld(new Screen());
    private final CallForm form = world.model.form();

    @AfterEach
    void close() {
        world.close();
    }

    private String previewed() {
        return world.model
                .previewProperty()
                .get()
                .frame()
                .map(Dissection::bytes)
                .map(Hex::stream)
                .orElse("");
    }

    @Test
    void previewsAnExampleAtFirst() {
        assertEquals(DIVIDE_200_100, previewed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", " 1 ", "+1"})
    void leavesTheDefaultOut(String num2) {
        world.type(1, num2);
        assertEquals(DIVIDE_200, previewed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void writesTheDefaultWhenTold(String num2) {
        world.type(1, num2);
        form.explicitDefaultProperty().set(true);
        assertEquals(DIVIDE_200_1_WRITTEN, previewed());
    }

    @Test
    void allowsZeroAsDivisor() {
        world.type(1, "0");
        assertEquals(
                Optional.of(Request.of(Divide.METHOD, 200, 0)),
                form.requestProperty().get());
        assertEquals("", form.problemProperty().get());
    }

    @Test
    void makesNoRequestOfRefusedNumbers() {
        world.type(0, "x");
        world.type(1, "2147483648");
        assertEquals(Optional.empty(), form.requestProperty().get());
        assertEquals(new Preview.Nothing(), world.model.previewProperty().get());
        assertEquals(2, form.problemProperty().get().lines().count());
    }

    @Test
    void goesOnOnceTheNumberIsMended() {
        world.type(0, "x");
        world.type(0, "200");
        assertEquals(DIVIDE_200_100, previewed());
    }

    @Test
    void callsAddWithoutArgumentsAndWarns() {
        form.methodProperty().set(Methods.ADD);
        assertEquals(ADD, previewed());
        Dissection frame = world.model.previewProperty().get().frame().orElseThrow();
        assertEquals(FindingKind.NOT_IMPLEMENTED, frame.findings().getFirst().kind());
        assertTrue(world.messages.words().finding(frame.findings().getFirst()).contains("out of step"));
    }

    @Test
    void refusedNumbersOfAnotherMethodDoNotMatter() {
        world.type(0, "x");
        form.methodProperty().set(Methods.ADD);
        assertEquals(ADD, previewed());
    }

    @Test
    void namesInputsAfterTheDescription() {
        assertEquals(
                "num1 (i32); num2 (i32, default 1)",
                form.inputs(Divide.METHOD).getFirst().label() + "; "
                        + form.inputs(Divide.METHOD).getLast().label());
        assertEquals("write num2 even if it is 1", form.explicitDefaultWords(Divide.METHOD));
        assertEquals("", form.explicitDefaultWords(Methods.ADD));
    }

    @Test
    void aPlainLocalCallHasNoBytes() {
        world.model.target().aim(new Destination.Local());
        assertInstanceOf(Preview.NoBytes.class, world.model.previewProperty().get());
    }

    @Test
    void loadsWhatAnEarlierCallWrote() {
        form.load(Request.explicit(Divide.METHOD, 7, 1));
        assertEquals(
                Optional.of(Request.explicit(Divide.METHOD, 7, 1)),
                form.requestProperty().get());
        form.load(Request.of(Divide.METHOD, 8, 1));
        assertEquals(
                Optional.of(Request.of(Divide.METHOD, 8, 1)),
                form.requestProperty().get());
    }
}
