package divide.inspector.capture.export;

import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Signature;
import java.util.List;
import java.util.stream.Stream;

/// A column of an export: the one place that says its name and what stands in it.
///
/// @param name what it is called, in files of both formats (`export.md`)
/// @param cell writes what stands in it
record Column(String name, Cell cell) {
    /// Writes a row's cell.
    @FunctionalInterface
    interface Cell {
        void write(ExportRow row, Lines lines);
    }

    /// The columns for exchanges of `methods`: their parameters stand among those that every exchange has.
    static List<Column> of(Methods methods) {
        return Stream.of(origin(), times(), call(methods), result(), frames(), said())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Column> origin() {
        return List.of(
                new Column("number", (row, lines) -> lines.number(row.number())),
                new Column("source", (row, lines) -> lines.word(row.source())),
                new Column("connection", (row, lines) -> lines.numberOrNone(row.connection())),
                new Column("client", (row, lines) -> lines.textOrNone(row.client())),
                new Column("server", (row, lines) -> lines.textOrNone(row.server())),
                new Column("state", (row, lines) -> lines.word(row.state())),
                new Column("ending", (row, lines) -> lines.word(row.ending())));
    }

    private static List<Column> times() {
        return List.of(
                new Column("request_start", (row, lines) -> lines.wordOrNone(row.requestStart())),
                new Column("request_end", (row, lines) -> lines.wordOrNone(row.requestEnd())),
                new Column("response_start", (row, lines) -> lines.wordOrNone(row.responseStart())),
                new Column("response_end", (row, lines) -> lines.wordOrNone(row.responseEnd())),
                new Column("latency_ns", (row, lines) -> lines.numberOrNone(row.latency())),
                new Column("handler_ns", (row, lines) -> lines.numberOrNone(row.handler())));
    }

    private static List<Column> call(Methods methods) {
        Stream<Column> arguments = methods.all().stream()
                .flatMap(method -> method.signature().stream())
                .map(Signature::parameters)
                .flatMap(List::stream)
                .map(Parameter::name)
                .distinct()
                .map(name -> new Column(name, (row, lines) -> row.argument(name, lines)));
        Column method = new Column("method", (row, lines) -> lines.textOrNone(row.method()));
        return Stream.concat(Stream.of(method), arguments).toList();
    }

    private static List<Column> result() {
        return List.of(
                new Column("outcome", (row, lines) -> lines.word(row.outcome())),
                new Column("value", (row, lines) -> row.value(lines)),
                new Column("message", (row, lines) -> lines.textOrNone(row.message())),
                new Column("fault", (row, lines) -> lines.textOrNone(row.fault())),
                new Column("mark", (row, lines) -> lines.word(row.mark())),
                new Column("findings", (row, lines) -> lines.findings(row.findings())));
    }

    private static List<Column> frames() {
        return List.of(
                new Column(
                        "request_length",
                        (row, lines) -> lines.number(row.request().length())),
                new Column(
                        "response_length",
                        (row, lines) -> lines.number(row.response().length())),
                new Column("request_hex", (row, lines) -> lines.hex(row.request())),
                new Column("response_hex", (row, lines) -> lines.hex(row.response())));
    }

    private static List<Column> said() {
        return List.of(
                new Column("marked", (row, lines) -> lines.flag(row.annotation().marked())),
                new Column("note", (row, lines) -> lines.textOrNone(row.note())));
    }
}
