package divide.inspector.capture.filter;

import divide.inspector.protocol.Method;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Float32;

/// Which characters the texts of a row are made of, told without writing them: a text can't contain a word that has
/// others. What can't be told may contain any. One thread at a time.
final class RowLetters {
    private final RowView view;
    private final Letters aroundConnection;
    private final Letters ofConnection;
    private Method named;
    private Letters ofName;
    private Letters ofCall;

    RowLetters(RowView view, RowTexts texts) {
        this.view = view;
        this.aroundConnection = Letters.of(texts.aroundConnection());
        this.ofConnection = aroundConnection.and(Letters.PLAIN);
    }

    boolean mayConnectionContain(Letters word) {
        return !view.isToldByFrames() || ofConnection.mayContain(word);
    }

    /// Whether a word of digits could only be in the connection's number.
    boolean isOnlyConnectionsNumber(Letters word) {
        return view.isToldByFrames() && view.connection() > 0 && !aroundConnection.shares(word);
    }

    boolean mayCallContain(Letters word) {
        return !isWhole() || ofCall.mayContain(word);
    }

    /// Whether a word of digits could only be in one of the call's arguments.
    boolean isOnlyInArguments(Letters word) {
        return isWhole() && !ofName.shares(word);
    }

    private boolean isWhole() {
        Reading request = view.request();
        Method method = request.method().orElse(null);
        if (!view.isToldByFrames() || request.state() != Reading.State.WHOLE || method == null) {
            return false;
        }
        if (method != named) {
            named = method;
            ofName = Letters.of(RowTexts.lower(method.name()));
            ofCall = ofName.and(RowTexts.AROUND_ARGUMENTS).and(Letters.NUMBERS);
        }
        return true;
    }

    boolean mayResultContain(Letters word) {
        if (!view.isToldByFrames() || !view.response().has(Response.VALUE)) {
            return true;
        }
        float value = Float.intBitsToFloat((int) view.response().bits(Response.VALUE));
        return (Float32.isPlain(value) ? Letters.PLAIN : Letters.NUMBERS).mayContain(word);
    }
}
