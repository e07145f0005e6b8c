package divide.inspector.rpc;

import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;

/// Answers as messages.
final class Answers {
    private Answers() {}

    /// The answer that a whole response says. A message that is not UTF-8 is still an answer, with U+FFFD in it.
    static Response of(Reading response) {
        return response.has(Response.VALUE)
                ? new Response.Value(response.bits(Response.VALUE))
                : new Response.Failure(response.text(Response.MESSAGE));
    }
}
