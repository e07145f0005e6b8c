package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Messages;
import java.lang.module.ModuleDescriptor;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Says what the program is.
public final class AboutController {
    private final Messages messages;

    @FXML
    private Label aboutProgramLabel;

    /// A controller that speaks through `messages`.
    public AboutController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        aboutProgramLabel.setText(messages.text("about.program.text", version()));
    }

    private static String version() {
        ModuleDescriptor module = AboutController.class.getModule().getDescriptor();
        return module == null ? "" : module.rawVersion().orElse("");
    }

    @FXML
    private void close() {
        aboutProgramLabel.getScene().getWindow().hide();
    }
}
