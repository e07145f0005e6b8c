package divide.inspector.ui.call;

import divide.inspector.protocol.Method;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Parameter;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Signature;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Preferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The call as it is typed: a method, its arguments as the method's description asks for them, and the request that
/// they make. JavaFX thread.
final class CallForm {
    private final List<Method> methods;
    private final Messages messages;
    private final Map<Method, List<ArgumentInput>> inputs = new HashMap<>();
    private final ObjectProperty<Method> method;
    private final BooleanProperty explicitDefault = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Request>> request = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    CallForm(Methods methods, EntryReaders readers, Messages messages) {
        this.methods = methods.all();
        this.messages = messages;
        this.method = new SimpleObjectProperty<>(this.methods.getFirst());
        for (Method each : this.methods) {
            inputs.put(each, inputsOf(each, readers));
        }
        inputs.values()
                .forEach(list ->
                        list.forEach(input -> input.entry().typedProperty().subscribe(this::refresh)));
        explicitDefault.subscribe(this::refresh);
        method.subscribe(this::refresh);
        refresh();
    }

    private List<ArgumentInput> inputsOf(Method each, EntryReaders readers) {
        return parameters(each).stream()
                .map(parameter -> ArgumentInput.of(parameter, readers, messages))
                .toList();
    }

    private static List<Parameter> parameters(Method method) {
        return method.signature().map(Signature::parameters).orElse(List.of());
    }

    private void refresh() {
        List<ArgumentInput> current = inputs(method.get());
        problem.set(current.stream()
                .map(input -> input.entry().typedProperty().get().problem())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n")));
        request.set(problem.get().isEmpty() ? Optional.of(read(current)) : Optional.empty());
    }

    private Request read(List<ArgumentInput> current) {
        long[] values = current.stream()
                .mapToLong(input -> input.entry().value().orElseThrow())
                .toArray();
        return explicitDefault.get() ? Request.explicit(method.get(), values) : Request.of(method.get(), values);
    }

    /// The methods to choose from.
    List<Method> methods() {
        return methods;
    }

    /// The method that is called.
    ObjectProperty<Method> methodProperty() {
        return method;
    }

    /// The arguments of one of the methods, in the order of its description. What was typed is kept when another method
    /// is chosen.
    List<ArgumentInput> inputs(Method of) {
        return inputs.get(of);
    }

    /// Whether arguments that are their default are written all the same.
    BooleanProperty explicitDefaultProperty() {
        return explicitDefault;
    }

    /// What [#explicitDefaultProperty] means for the method `of`; empty when no argument of it has a default.
    String explicitDefaultWords(Method of) {
        return parameters(of).stream()
                .filter(parameter -> !parameter.required())
                .map(parameter ->
                        messages.text("call.explicit.text", parameter.name(), ArgumentInput.defaultText(parameter)))
                .collect(Collectors.joining("\n"));
    }

    /// The call; empty while an argument is refused.
    ReadOnlyObjectProperty<Optional<Request>> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// Why arguments are refused, one line each; empty when none is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void keepIn(Preferences preferences) {
        preferences.keep(
                "form.call.method",
                method,
                name -> methods.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst(),
                Method::name);
        for (Method each : methods) {
            inputs(each)
                    .forEach(input -> preferences.keep(
                            "form.call.argument." + each.name() + "."
                                    + input.parameter().name(),
                            input.entry()));
        }
        preferences.keep("form.call.explicitDefault", explicitDefault);
    }

    /// Takes over an earlier call.
    void load(Request earlier) {
        if (inputs.containsKey(earlier.method())) {
            method.set(earlier.method());
            inputs(earlier.method()).forEach(input -> input.load(earlier));
            explicitDefault.set(earlier.arguments().stream()
                    .anyMatch(argument -> argument.parameter().isDefault(argument.bits())));
        }
    }
}
