package divide.inspector.ui.call;

import divide.inspector.protocol.Finding;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.ResultCheck;
import divide.inspector.rpc.CallFailure;
import divide.inspector.ui.call.ResultView.Kind;
import divide.inspector.ui.fx.Messages;
import java.util.Optional;

/// Says outcomes in words.
final class ResultWords {
    private static final String EQUALS = "=";
    private static final String CROSS = "✕";

    private final Messages messages;

    ResultWords(Messages messages) {
        this.messages = messages;
    }

    ResultView view(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value value -> new ResultView(Kind.VALUE, EQUALS, text(value), detail(value));
            case Outcome.Raised(String message, long nanos) ->
                new ResultView(Kind.RAISED, CROSS, message, messages.text("call.result.raised", time(nanos)));
            case Outcome.Failed failed ->
                new ResultView(
                        Kind.FAILED,
                        CROSS,
                        messages.failures().sentence(failed.kind(), failed.details()),
                        detail(failed));
            case Outcome.NotMade(String words) ->
                new ResultView(Kind.FAILED, CROSS, words, messages.text("call.result.unmade"));
        };
    }

    /// The outcome of a call that left no exchange: what the frame panes show is another one's.
    ResultView unrecorded(Outcome outcome) {
        ResultView view = view(outcome);
        String detail = messages.text("call.result.unrecorded", view.detail());
        return outcome instanceof Outcome.NotMade
                ? view
                : new ResultView(view.kind(), view.sign(), view.text(), detail);
    }

    private static String text(Outcome.Value value) {
        return Response.VALUE.shape().text(value.response().valueBits());
    }

    private String detail(Outcome.Value value) {
        String type = Response.VALUE.shape().label();
        return value.verdict()
                .map(verdict ->
                        messages.text("call.result.value.checked", time(value.nanos()), exactness(verdict), type))
                .orElseGet(() -> messages.text("call.result.value", time(value.nanos()), type));
    }

    private String exactness(ResultCheck.Verdict verdict) {
        Optional<Finding> finding = verdict.finding();
        if (finding.isEmpty()) {
            return messages.text("call.result.exact");
        }
        return verdict.fact()
                .map(exact -> messages.text("call.result.rounded", exact))
                .orElseGet(() -> messages.words().finding(finding.get()));
    }

    private String detail(Outcome.Failed failed) {
        String key = failed.kind() == CallFailure.CANCELLED ? "call.result.cancelled" : "call.result.failed";
        return messages.text(key, time(failed.nanos()));
    }

    private String time(long nanos) {
        return messages.figures().duration(nanos);
    }
}
