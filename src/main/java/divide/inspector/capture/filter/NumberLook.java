package divide.inspector.capture.filter;

import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.wire.Shape;
import java.util.List;

/// Looks for a word of digits in what a row shows. Such a word can't reach from one number into the next, so it is
/// looked for in each of them, and they need not be written. What isn't told by numbers alone is asked of the texts.
/// One thread at a time.
final class NumberLook {
    private final RowView view;
    private final RowTexts texts;
    private final RowLetters letters;
    private final NumberWord numbers;
    private final TextTest test;

    /// @param test asks of a text what `numbers` asks of a number
    NumberLook(RowView view, RowTexts texts, RowLetters letters, NumberWord numbers, TextTest test) {
        this.view = view;
        this.texts = texts;
        this.letters = letters;
        this.numbers = numbers;
        this.test = test;
    }

    boolean isInConnection() {
        return letters.isOnlyConnectionsNumber(test.letters())
                ? numbers.isIn(view.connection())
                : test.holds(texts.connection());
    }

    boolean isInCall() {
        return letters.isOnlyInArguments(test.letters()) ? isInArgument(view.request()) : test.holds(texts.call());
    }

    private boolean isInArgument(Reading request) {
        List<Parameter> parameters = request.method().orElseThrow().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (request.has(parameter.valueField()) && isIn(parameter.shape(), request.bits(parameter))) {
                return true;
            }
        }
        return false;
    }

    boolean isInResult() {
        Reading response = view.response();
        return view.isToldByFrames() && response.has(Response.VALUE)
                ? isIn(Response.VALUE.shape(), response.bits(Response.VALUE))
                : test.holds(texts.result());
    }

    private boolean isIn(Shape shape, long bits) {
        return switch (shape) {
            case U8, U32, I32 -> numbers.isIn(bits);
            case F32 -> numbers.isIn(Float.intBitsToFloat((int) bits));
            case UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no scalar");
        };
    }
}
