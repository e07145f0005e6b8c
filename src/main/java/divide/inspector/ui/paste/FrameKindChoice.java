package divide.inspector.ui.paste;

import divide.inspector.protocol.FrameGuess;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Limits;

/// What pasted bytes are taken for.
enum FrameKindChoice {
    /// What their first bytes look like.
    BY_FIRST_BYTES,
    REQUEST,
    RESPONSE;

    FrameKind kindOf(byte[] bytes) {
        return switch (this) {
            case BY_FIRST_BYTES -> FrameGuess.kindOf(bytes, Limits.DEFAULT);
            case REQUEST -> FrameKind.REQUEST;
            case RESPONSE -> FrameKind.RESPONSE;
        };
    }

    /// The key of its name.
    String key() {
        return switch (this) {
            case BY_FIRST_BYTES -> "paste.byFirstBytes.choice";
            case REQUEST -> "paste.request.choice";
            case RESPONSE -> "paste.response.choice";
        };
    }
}
