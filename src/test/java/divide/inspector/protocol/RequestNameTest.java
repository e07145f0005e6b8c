package divide.inspector.protocol;

import static divide.inspector.protocol.Frames.assertCovered;
import static divide.inspector.protocol.Frames.assertFields;
import static divide.inspector.protocol.Frames.assertFindings;
import static divide.inspector.protocol.Frames.assertSays;
import static divide.inspector.protocol.Frames.request;
import static divide.inspector.protocol.Frames.requestFrame;
import static divide.inspector.protocol.Frames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of methods that a server can't serve (`wire.md`): what is found, where, and what remains readable.
class RequestNameTest {
    @Test
    void warnsOfAnUnknownMethodAndLeavesItsArgumentsUndecoded() {
        Dissection frame = request("""
            00000003          # name.length 3
            706f77            # name: pow
            00000005          # args.length 5
            01 00000002       # five bytes that only pow knows
            """);
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+3");
        assertSays(frame, FindingKind.UNKNOWN_METHOD, "pow");
        assertFields(frame, "name.length@0+4:u32=3", "name@4+3:utf8=\"pow\"", "args.length@7+4:u32=5", "?@11+5:bytes");
    }

    @Test
    void warnsOfAnUnknownMethodWithoutArguments() {
        Dissection frame = request("""
            00000003          # name.length 3
            706f77            # name: pow
            00000000          # args.length 0
            """);
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+3");
        assertFields(frame, "name.length@0+4:u32=3", "name@4+3:utf8=\"pow\"", "args.length@7+4:u32=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Divide", "divide ", "divid", "dividee"})
    void takesNoNameForDivideButDivide(String name) {
        Dissection frame = request(requestFrame(utf8(name), new byte[0]));
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+" + name.length());
        assertSays(frame, FindingKind.UNKNOWN_METHOD, "\"" + name + "\"");
    }

    @Test
    void warnsOfAnEmptyName() {
        Dissection frame = request("""
            00000000          # name.length 0
            00000000          # args.length 0
            """);
        assertFindings(frame, "warning UNKNOWN_METHOD name@4+0");
        assertFields(frame, "name.length@0+4:u32=0", "name@4+0:utf8=\"\"", "args.length@4+4:u32=0");
    }

    @Test
    void warnsThatAddIsNotImplemented() {
        Dissection frame = request("""
            00000003          # name.length 3
            616464            # name: add
            00000000          # args.length 0
            """);
        assertFindings(frame, "warning NOT_IMPLEMENTED name@4+3");
        assertSays(frame, FindingKind.NOT_IMPLEMENTED, "add", "not implemented");
        assertFields(frame, "name.length@0+4:u32=3", "name@4+3:utf8=\"add\"", "args.length@7+4:u32=0");
    }

    @Test
    void leavesArgumentsOfAddUndecoded() {
        Dissection frame = request("""
            00000003          # name.length 3
            616464            # name: add
            0000000a          # args.length 10
            01 00000001       # what looks like num1
            02 00000002       # what looks like num2
            """);
        assertFindings(frame, "warning NOT_IMPLEMENTED name@4+3");
        assertFields(
                frame, "name.length@0+4:u32=3", "name@4+3:utf8=\"add\"", "args.length@7+4:u32=10", "?@11+10:bytes");
    }

    @Test
    void refusesANameThatIsNotUtf8AndLeavesTheArgumentsUndecoded() {
        Dissection frame = request("""
            00000006                # name.length 6
            6469 ff 696465          # di, a byte that UTF-8 never has, ide
            00000005                # args.length 5
            01 000000c8             # undecoded: whose arguments are they
            """);
        assertFindings(frame, "error NOT_UTF8 name@4+6");
        assertSays(frame, FindingKind.NOT_UTF8, "6", "3");
        assertEquals("?@14+5:bytes", Frames.spell(frame.fields().getLast()));
        assertCovered(frame);
    }

    @Test
    void refusesANameThatEndsInsideACharacter() {
        Dissection frame = request("""
            00000002                # name.length 2: characters, not bytes
            e4bd a0e5 a5bd          # 你好, of which two bytes are the name and four are taken for args.length
            """);
        assertEquals(
                "error NOT_UTF8 name@4+2",
                Frames.findings(frame).lines().findFirst().orElseThrow());
        assertCovered(frame);
    }
}
