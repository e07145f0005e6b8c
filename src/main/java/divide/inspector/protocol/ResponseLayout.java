package divide.inspector.protocol;

import java.util.List;
import java.util.Map;

/// The layout of a [Response]; it stands apart from it because all that an interface holds is public.
final class ResponseLayout {
    static final List<Part> PARTS = List.of(new Part.Choice(
            Response.TYPE,
            Map.of(
                    Response.VALUE_FOLLOWS,
                    List.of(new Part.Scalar(Response.VALUE)),
                    Response.MESSAGE_FOLLOWS,
                    List.of(new Part.Text(Response.MESSAGE_LENGTH, Response.MESSAGE, Limits::message)))));

    private ResponseLayout() {}
}
