package divide.inspector.ui.call;

import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.ResultCheck;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.CallFailure;
import java.util.List;
import java.util.Optional;

/// What came of a call.
public sealed interface Outcome {
    /// A value.
    ///
    /// @param response the answer
    /// @param verdict how the value stands to the exact result, where the method's description knows
    /// @param nanos how long the call took
    record Value(Response.Value response, Optional<ResultCheck.Verdict> verdict, long nanos) implements Outcome {}

    /// An error's message from the server.
    ///
    /// @param message the words
    /// @param nanos how long the call took
    record Raised(String message, long nanos) implements Outcome {}

    /// No answer.
    ///
    /// @param kind how the call ended
    /// @param details what fills the gaps of its words
    /// @param nanos how long the call took
    record Failed(CallFailure kind, List<String> details, long nanos) implements Outcome {}

    /// No call was made.
    ///
    /// @param words why
    record NotMade(String words) implements Outcome {}

    /// Whether the server answered; an error's message is an answer.
    default boolean isAnswer() {
        return switch (this) {
            case Value _, Raised _ -> true;
            case Failed _, NotMade _ -> false;
        };
    }

    static Outcome of(Request request, Response response, long nanos) {
        return switch (response) {
            case Response.Failure(String message) -> new Raised(message, nanos);
            case Response.Value value -> new Value(value, verdict(request, value), nanos);
        };
    }

    private static Optional<ResultCheck.Verdict> verdict(Request request, Response.Value value) {
        return request.method().signature().map(signature -> signature.check().check(request, value.valueBits()));
    }

    static Outcome of(CallFailedException failure, long nanos) {
        return new Failed(failure.kind(), failure.details(), nanos);
    }

    static Outcome cancelled(long nanos) {
        return new Failed(CallFailure.CANCELLED, List.of(), nanos);
    }
}
