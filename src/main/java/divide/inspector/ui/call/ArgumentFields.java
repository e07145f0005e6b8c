package divide.inspector.ui.call;

import divide.inspector.protocol.Method;
import divide.inspector.ui.fx.Controls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of a method's arguments, built once for each method from its description.
final class ArgumentFields {
    private final HBox box;
    private final Map<Method, List<Node>> fields = new HashMap<>();

    /// Fields for the methods of `form`, to be shown in `box`.
    ///
    /// @param none what is said of a method that takes no arguments
    ArgumentFields(HBox box, CallForm form, String none) {
        this.box = box;
        for (Method method : form.methods()) {
            List<ArgumentInput> inputs = form.inputs(method);
            fields.put(
                    method,
                    inputs.isEmpty()
                            ? List.of(nothing(none))
                            : inputs.stream().map(ArgumentFields::field).toList());
        }
    }

    void show(Method method) {
        box.getChildren().setAll(fields.get(method));
    }

    private static Node field(ArgumentInput input) {
        TextField field = new TextField();
        field.setId(input.parameter().name() + "Field");
        field.getStyleClass().add("mono");
        field.setPromptText(input.defaultText());
        field.setAccessibleText(input.label());
        Controls.bind(field, input.entry());
        field.setTooltip(new Tooltip(input.label()));
        return grown(new VBox(field, caption(input.caption(), field)));
    }

    private static Label caption(String words, Node target) {
        Label caption = new Label(words);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setLabelFor(target);
        return caption;
    }

    private static Node nothing(String none) {
        Label label = new Label(none);
        label.getStyleClass().addAll("caption", "no-arguments");
        return grown(new VBox(label));
    }

    private static Node grown(VBox column) {
        column.getStyleClass().add("argument");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }
}
