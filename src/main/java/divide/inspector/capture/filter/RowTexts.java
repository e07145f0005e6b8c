package divide.inspector.capture.filter;

import divide.inspector.capture.ExchangeRow;
import divide.inspector.capture.Mark;
import divide.inspector.capture.Outcome;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Field;
import divide.inspector.protocol.JsonText;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Signature;
import divide.inspector.wire.Float32;
import divide.inspector.wire.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The texts of a row in lower case, letter for letter those that the list shows, each made when it is asked for. For a
/// frame that is as it should be no object is made; the others are left to the summarizer. One thread at a time.
final class RowTexts {
    private static final String MORE = "…";

    /// What a call has beside the method's name and the arguments.
    static final Letters AROUND_ARGUMENTS = Letters.of("(, ?)" + MORE);

    private static final Map<Mark, String> MARKS = new EnumMap<>(Mark.class);
    private static final Map<Source, String> SOURCES = new EnumMap<>(Source.class);

    static {
        for (Mark mark : Mark.values()) {
            MARKS.put(mark, lower(mark.name()));
        }
        for (Source source : Source.values()) {
            SOURCES.put(source, lower(source.label()));
        }
    }

    private final RowView view;
    private final String connectionBefore;
    private final String connectionBehind;
    private final String noConnection;
    private final StringBuilder connection = new StringBuilder();
    private final StringBuilder call = new StringBuilder();
    private final StringBuilder result = new StringBuilder();
    private long connectionOf;
    private long callOf;
    private long resultOf;

    RowTexts(RowView view, Perspective perspective) {
        this.view = view;
        String pattern = lower(perspective.words().format("connection.number", "\n"));
        this.connectionBefore = pattern.substring(0, pattern.indexOf('\n'));
        this.connectionBehind = pattern.substring(pattern.indexOf('\n') + 1);
        this.noConnection = lower(perspective.words().format("connection.none"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Forgets the row before.
    void aim() {
        connectionOf = 0;
        callOf = 0;
        resultOf = 0;
    }

    static String of(Mark mark) {
        return MARKS.get(mark);
    }

    static String of(Source source) {
        return SOURCES.get(source);
    }

    /// All characters of connections that aren't their numbers.
    String aroundConnection() {
        return connectionBefore + connectionBehind + noConnection;
    }

    StringBuilder connection() {
        if (connectionOf != view.number()) {
            connectionOf = view.number();
            connection.setLength(0);
            writeConnection();
        }
        return connection;
    }

    private void writeConnection() {
        if (!view.isToldByFrames()) {
            write(connection, ExchangeRow::connection);
        } else if (view.connection() == 0) {
            connection.append(noConnection);
        } else {
            connection.append(connectionBefore).append(view.connection()).append(connectionBehind);
        }
    }

    private void write(StringBuilder to, Function<ExchangeRow, String> text) {
        ExchangeRow row = view.row();
        to.append(row == null ? "" : lower(text.apply(row)));
    }

    StringBuilder call() {
        if (callOf != view.number()) {
            callOf = view.number();
            call.setLength(0);
            writeCall();
        }
        return call;
    }

    private void writeCall() {
        Reading request = view.request();
        if (!view.isToldByFrames() || request.state() != Reading.State.WHOLE) {
            write(call, ExchangeRow::call);
            return;
        }
        writeText(call, view.requestBytes(), view.requestAt(), request, Request.NAME, JsonText::escape);
        call.append('(');
        Method method = request.method().orElse(null);
        Signature signature = method == null ? null : method.signature().orElse(null);
        if (signature != null) {
            writeArguments(request, signature.parameters());
        } else if (request.bits(Request.ARGS_LENGTH) > 0) {
            call.append(MORE);
        }
        call.append(')');
    }

    private void writeArguments(Reading request, List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            boolean isThere = request.has(parameter.valueField());
            if (!isThere && !parameter.required()) {
                continue;
            }
            call.append(call.charAt(call.length() - 1) == '(' ? "" : ", ");
            if (isThere) {
                writeScalar(call, parameter.shape(), request.bits(parameter.valueField()));
            } else {
                call.append('?');
            }
        }
    }

    private static void writeScalar(StringBuilder to, Shape shape, long bits) {
        switch (shape) {
            case U8, U32, I32 -> to.append(bits);
            case F32 -> writeFloat(to, Float.intBitsToFloat((int) bits));
            case UTF8, BYTES -> throw new IllegalArgumentException(shape.label() + " is no scalar");
        }
    }

    private static void writeFloat(StringBuilder to, float value) {
        if (Float.isFinite(value)) {
            Float32.append(value, to);
        } else {
            to.append(lower(Float32.text(value)));
        }
    }

    StringBuilder result() {
        if (resultOf != view.number()) {
            resultOf = view.number();
            result.setLength(0);
            writeResult();
        }
        return result;
    }

    private void writeResult() {
        Reading response = view.response();
        if (!view.isToldByFrames() || !isAnswered(response)) {
            write(result, ExchangeRow::result);
        } else if (response.has(Response.VALUE)) {
            writeScalar(result, Response.VALUE.shape(), response.bits(Response.VALUE));
        } else {
            writeText(result, view.responseBytes(), view.responseAt(), response, Response.MESSAGE, JsonText::visible);
        }
    }

    private static boolean isAnswered(Reading response) {
        return response.has(Response.VALUE) || response.has(Response.MESSAGE);
    }

    /// Whether the result says what went wrong.
    boolean isError() {
        Reading response = view.response();
        if (view.isToldByFrames() && isAnswered(response)) {
            return response.has(Response.MESSAGE);
        }
        ExchangeRow row = view.row();
        return row != null && (row.outcome() == Outcome.MESSAGE || row.outcome() == Outcome.FAULT);
    }

    /// Printable ASCII stands for itself; for other text `escape` says how the list shows it.
    private static void writeText(
            StringBuilder to,
            byte[] bytes,
            int frameAt,
            Reading reading,
            Field field,
            Function<String, String> escape) {
        int from = frameAt + reading.textOffset(field);
        int end = from + reading.textSize(field);
        int before = to.length();
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b < ' ' || b > '~' || b == '"' || b == '\\') {
                to.setLength(before);
                to.append(lower(escape.apply(reading.text(field))));
                return;
            }
            to.append(b >= 'A' && b <= 'Z' ? (char) (b + 'a' - 'A') : (char) b);
        }
    }

    /// Whether the request names a method.
    boolean hasMethod() {
        return view.request().has(Request.NAME);
    }

    /// The method that the request names, as the list shows it; only where [#hasMethod].
    StringBuilder method() {
        call.setLength(0);
        callOf = 0;
        writeText(call, view.requestBytes(), view.requestAt(), view.request(), Request.NAME, JsonText::escape);
        return call;
    }
}
