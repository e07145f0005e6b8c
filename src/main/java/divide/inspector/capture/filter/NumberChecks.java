package divide.inspector.capture.filter;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.wire.Shape;
import java.util.List;

/// Makes tests of numbers ready.
final class NumberChecks {
    private static final int COLUMN = 2;
    private static final int FRAME = 20;

    /// A parameter and the method that it belongs to.
    private record Owned(Method method, Parameter parameter) {}

    private final RowView view;
    private final LocalClock clock;

    NumberChecks(RowView view, LocalClock clock) {
        this.view = view;
        this.clock = clock;
    }

    Check of(NumberSubject subject, Range range) {
        return switch (subject) {
            case NumberSubject.Column column -> column(column, range);
            case NumberSubject.Moment _ -> Check.costing(COLUMN, () -> range.contains(clock.sinceEpoch(view.time())));
            case NumberSubject.Argument argument -> argument(owned(argument.label()), range);
            case NumberSubject.Announcement(String name) -> announcement(owned(name), range);
            case NumberSubject.InFrame(FrameKind kind, Field field) -> field(kind, field, range);
        };
    }

    private Check column(NumberSubject.Column column, Range range) {
        return Check.costing(
                COLUMN,
                switch (column) {
                    case NUMBER -> () -> range.contains(view.number());
                    case CONN -> () -> view.connection() > 0 && range.contains(view.connection());
                    case TIME -> () -> range.contains(clock.ofDay(view.time()));
                    case LATENCY -> () -> view.hasLatency() && range.contains(view.latency());
                    case SIZE -> () -> range.contains((double) view.requestSize() + view.responseSize());
                    case REQUEST -> () -> range.contains(view.requestSize());
                    case RESPONSE -> () -> range.contains(view.responseSize());
                });
    }

    private static List<Owned> owned(String name) {
        return Methods.DEFAULT.all().stream()
                .flatMap(method -> method.signature().stream()
                        .flatMap(signature -> signature.parameters().stream())
                        .filter(parameter -> parameter.name().equals(name))
                        .map(parameter -> new Owned(method, parameter)))
                .toList();
    }

    private Check argument(List<Owned> parameters, Range range) {
        return Check.costing(FRAME, () -> {
            Reading request = view.request();
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i).parameter();
                if (isKnown(request, parameters.get(i))) {
                    return range.contains(number(parameter.shape(), request.bits(parameter)));
                }
            }
            return false;
        });
    }

    /// What a whole request leaves out has its default.
    private static boolean isKnown(Reading request, Owned owned) {
        return request.has(owned.parameter().valueField())
                || request.state() == Reading.State.WHOLE
                        && !owned.parameter().required()
                        && request.method().orElse(null) == owned.method();
    }

    private Check announcement(List<Owned> parameters, Range range) {
        return Check.costing(FRAME, () -> {
            Reading request = view.request();
            for (int i = 0; i < parameters.size(); i++) {
                Parameter parameter = parameters.get(i).parameter();
                if (request.has(parameter.valueField())) {
                    return range.contains(parameter.seq());
                }
            }
            return false;
        });
    }

    private Check field(FrameKind kind, Field field, Range range) {
        return Check.costing(
                FRAME,
                switch (kind) {
                    case REQUEST -> () -> holds(view.request(), field, range);
                    case RESPONSE -> () -> holds(view.response(), field, range);
                });
    }

    private static boolean holds(Reading reading, Field field, Range range) {
        return reading.has(field) && range.contains(number(field.shape(), reading.bits(field)));
    }

    private static double number(Shape shape, long bits) {
        return shape == Shape.F32 ? Float.intBitsToFloat((int) bits) : bits;
    }
}
