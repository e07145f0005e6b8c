package divide.inspector.ui.frame;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Messages;
import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import java.util.List;
import java.util.Locale;

/// Frames of `wire.md`, written by hand, for the tests of the frame panes.
final class Frames {
    static final String DIVIDE_200_100 = "00000006 646976696465 0000000a 01 000000c8 02 00000064";
    static final String UP_TO_NUM1 = "00000006 646976696465 0000000a 01 00";
    static final String CK_GOD_ERR = "02 0000000a 636b5f676f645f657272";
    static final String UNKNOWN_SEQ = "00000006 646976696465 0000000a 01 000000c8 07 00000064 ff";

    private Frames() {}

    static FrameWords words() {
        return new FrameWords(new Messages(Locale.ROOT));
    }

    static FrameModel model(FrameKind kind) {
        return new FrameModel(kind, new Messages(Locale.ROOT));
    }

    static Dissection dissect(FrameKind kind, String hex, Ending ending) {
        try {
            return Dissector.standard().dissect(kind, Hex.parse(hex), ending);
        } catch (HexException wrong) {
            throw new IllegalArgumentException(hex, wrong);
        }
    }

    static FrameContent request(long number, String hex) {
        return FrameContent.Frame.ended(number, dissect(FrameKind.REQUEST, hex, Ending.ENDED), List.of());
    }

    static FrameContent response(long number, String hex) {
        return FrameContent.Frame.ended(number, dissect(FrameKind.RESPONSE, hex, Ending.ENDED), List.of());
    }

    static FrameContent arriving(long number, String hex, long sinceNanos) {
        return FrameContent.Frame.arriving(number, dissect(FrameKind.REQUEST, hex, Ending.OPEN), sinceNanos);
    }
}
