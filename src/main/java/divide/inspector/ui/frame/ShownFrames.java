package divide.inspector.ui.frame;

import divide.inspector.capture.Exchange;
import divide.inspector.capture.Note;
import divide.inspector.capture.Source;
import divide.inspector.capture.Times;
import divide.inspector.protocol.Dissection;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Aims the two frame panes at the exchange in view.
public final class ShownFrames {
    private final FrameModel request;
    private final FrameModel response;
    private final Messages messages;

    /// Panes that show nothing until they [#follow] a session.
    public ShownFrames(FrameModel request, FrameModel response, Messages messages) {
        this.request = request;
        this.response = response;
        this.messages = messages;
    }

    /// Shows what `session` has in view, now and later, until the subscription is released.
    public Subscription follow(Session session) {
        request.filterIn(session.filter());
        response.filterIn(session.filter());
        return session.shownProperty()
                .subscribe(this::show)
                .and(messages.localeProperty()
                        .subscribe((before, now) -> show(session.shownProperty().get())));
    }

    private void show(Optional<Shown> shown) {
        shown.ifPresentOrElse(this::show, () -> {
            request.clear();
            response.clear();
        });
    }

    private void show(Shown shown) {
        request.show(request(shown));
        response.show(response(shown));
    }

    private FrameContent request(Shown shown) {
        Exchange exchange = shown.exchange();
        Dissection frame = shown.frames().request();
        if (frame.length() == 0 && frame.findings().isEmpty()) {
            return new FrameContent.Blank(whyNoRequest(exchange));
        }
        return switch (exchange.state()) {
            case ARRIVING ->
                FrameContent.Frame.arriving(
                        exchange.number(), frame, exchange.times().requestLast());
            case WAITING, DONE -> FrameContent.Frame.ended(exchange.number(), frame, note(shown));
        };
    }

    private static FrameContent.Reason whyNoRequest(Exchange exchange) {
        return exchange.note()
                .map(note -> switch (note) {
                    case Note.Unsent _ -> FrameContent.Reason.NOT_SENT;
                    case Note.Unreached _ -> FrameContent.Reason.UNREACHED;
                    case Note.Loss _ -> FrameContent.Reason.UNRECORDED;
                    case Note.Local _ -> FrameContent.Reason.LOCAL_CALL;
                })
                .orElse(
                        exchange.source() == Source.PASTED
                                ? FrameContent.Reason.NO_REQUEST
                                : FrameContent.Reason.UNASKED);
    }

    private FrameContent response(Shown shown) {
        Exchange exchange = shown.exchange();
        Dissection frame = shown.frames().response();
        return switch (exchange.state()) {
            case ARRIVING -> new FrameContent.Blank(FrameContent.Reason.RESPONSE_TO_COME);
            case WAITING -> FrameContent.Frame.arriving(exchange.number(), frame, lastByte(exchange.times()));
            case DONE ->
                frame.length() == 0 && frame.findings().isEmpty()
                        ? new FrameContent.Blank(whyNoResponse(exchange))
                        : FrameContent.Frame.ended(exchange.number(), frame, responseFacts(shown));
        };
    }

    private static long lastByte(Times times) {
        return Math.max(times.requestLast(), times.responseLast());
    }

    private static FrameContent.Reason whyNoResponse(Exchange exchange) {
        return exchange.note()
                .map(note -> switch (note) {
                    case Note.Unsent _, Note.Unreached _, Note.Loss _ -> FrameContent.Reason.NO_RESPONSE;
                    case Note.Local _ -> FrameContent.Reason.LOCAL_CALL;
                })
                .orElse(FrameContent.Reason.NO_RESPONSE);
    }

    /// What the user says of the exchange.
    private List<ComputedFact> note(Shown shown) {
        String text = shown.annotation().text();
        return text.isEmpty() ? List.of() : List.of(fact("frames.note.fact", text));
    }

    /// A note has its place beside the request, as long as there is one.
    private List<ComputedFact> responseFacts(Shown shown) {
        List<ComputedFact> facts = new ArrayList<>(facts(shown.exchange()));
        if (shown.frames().request().length() == 0) {
            facts.addAll(note(shown));
        }
        return facts;
    }

    private List<ComputedFact> facts(Exchange exchange) {
        List<ComputedFact> facts = new ArrayList<>();
        Times times = exchange.times();
        if (exchange.isTimed()) {
            facts.add(fact("frames.latency.fact", messages.figures().duration(times.latency())));
        }
        if (times.handler() >= 0) {
            facts.add(fact("frames.handler.fact", messages.figures().duration(times.handler())));
        }
        if (exchange.request().length > 0 && exchange.response().length > 0) {
            facts.add(fact(
                    "frames.answers.fact", messages.text("frames.answers.value", Long.toString(exchange.number()))));
        }
        return facts;
    }

    private ComputedFact fact(String key, String value) {
        return new ComputedFact(messages.text(key), value);
    }
}
