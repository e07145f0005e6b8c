package divide.inspector.capture.filter;

import divide.inspector.protocol.Field;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names that filters know. Those of arguments come from the methods' descriptions.
public final class Vocabulary {
    private static final List<Field> REQUEST_LENGTHS = List.of(Request.NAME_LENGTH, Request.ARGS_LENGTH);
    private static final List<Field> ANSWER_FIELDS = List.of(Response.TYPE, Response.MESSAGE_LENGTH);

    /// The names for the methods of `wire.md`.
    public static final Vocabulary DEFAULT = new Vocabulary(Methods.DEFAULT);

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Methods methods;

    /// The names for a protocol of `methods`. Where two methods have a parameter of one name, the type is that of the
    /// first.
    public Vocabulary(Methods methods) {
        this.methods = methods;
        add(List.of(TextSubject.METHOD, NumberSubject.Column.CONN, ChoiceSubject.SOURCE, TextSubject.CALL));
        add(List.of(TextSubject.RESULT, TextSubject.ERROR, ChoiceSubject.FINDING, ChoiceSubject.MARK));
        add(List.of(TextSubject.NOTE, TextSubject.CLIENT, TextSubject.SERVER));
        parameters().forEach(this::addArgument);
        addField(FrameKind.RESPONSE, Response.VALUE);
        add(List.of(NumberSubject.Column.LATENCY, NumberSubject.Column.SIZE, NumberSubject.Column.REQUEST));
        add(List.of(NumberSubject.Column.RESPONSE, NumberSubject.Column.TIME, NumberSubject.Column.NUMBER));
        REQUEST_LENGTHS.forEach(field -> addField(FrameKind.REQUEST, field));
        parameters().forEach(parameter -> add(List.of(new NumberSubject.Announcement(parameter.name()))));
        ANSWER_FIELDS.forEach(field -> addField(FrameKind.RESPONSE, field));
    }

    private List<Parameter> parameters() {
        return methods.all().stream()
                .flatMap(method -> method.signature().stream())
                .flatMap(signature -> signature.parameters().stream())
                .toList();
    }

    private void add(List<Subject> more) {
        more.forEach(subject -> subjects.putIfAbsent(subject.label(), subject));
    }

    private void addArgument(Parameter parameter) {
        add(List.of(new NumberSubject.Argument(parameter.name(), parameter.shape())));
    }

    private void addField(FrameKind kind, Field field) {
        add(List.of(new NumberSubject.InFrame(kind, field)));
    }

    /// All of them, the most useful first.
    Collection<Subject> subjects() {
        return subjects.values();
    }

    /// What `name` stands for, in any case.
    Optional<Subject> find(String name) {
        return Optional.ofNullable(subjects.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether `name` stands for something.
    public boolean knows(String name) {
        return find(name).isPresent();
    }

    /// The names of the methods.
    List<String> methodNames() {
        return methods.all().stream().map(Method::name).toList();
    }

    /// The name that is most like `typo`, when one is like it.
    Optional<String> similarTo(String typo) {
        String word = typo.toLowerCase(Locale.ROOT);
        List<String> alike = new ArrayList<>(subjects.keySet());
        alike.removeIf(name -> Spelling.distance(name, word) > Spelling.tolerance(word));
        return alike.stream()
                .min((one, other) -> Integer.compare(Spelling.distance(one, word), Spelling.distance(other, word)));
    }
}
