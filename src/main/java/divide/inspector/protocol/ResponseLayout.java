package divide.inspector.protocol;

import java.util.List;
import java.util.Map;

/// The layout of a [Response]; it stands apart from it because all that an interface holds is public.
final class ResponseLayout {
    private static final Part.Choice BY_TYPE = new Part.Choice(
            Response.TYPE,
            Map.of(
                    Response.VALUE_FOLLOWS,
                    List.of(new Part.Scalar(Response.VALUE)),
                    Response.MESSAGE_FOLLOWS,
                    List.of(new Part.Text(Response.MESSAGE_LENGTH, Response.MESSAGE, Limits::message))));

    static final List<Part> PARTS = List.of(BY_TYPE);

    static final Form VALUE = FormBuilder.choice(BY_TYPE, Response.VALUE_FOLLOWS);
    static final Form FAILURE = FormBuilder.choice(BY_TYPE, Response.MESSAGE_FOLLOWS);

    /// The forms of answers, which are known at sight.
    static final Form[] FORMS = {VALUE, FAILURE};

    /// What answers are written from.
    static final FormWords VALUE_WORDS = VALUE.words();
    static final FormWords FAILURE_WORDS = FAILURE.words();
    static final Part.Text FAILURE_TAIL = FAILURE.tailOrNull();

    private ResponseLayout() {}
}
