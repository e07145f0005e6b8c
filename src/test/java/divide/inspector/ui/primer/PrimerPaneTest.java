package divide.inspector.ui.primer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.FrameView;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.fx.Themes;
import divide.inspector.wire.Hex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The page that explains the protocol, with its frames drawn as hex digits.
@ExtendWith(ApplicationExtension.class)
class PrimerPaneTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<Picture> pictures = new ArrayList<>();
    private PrimerController controller;
    private Themes themes;

    private static final class Picture implements FrameView {
        private final Label digits = new Label();
        private boolean released;

        @Override
        public Node node() {
            return digits;
        }

        @Override
        public void show(Dissection frame) {
            digits.setText(Hex.stream(frame.bytes()));
        }

        @Override
        public void release() {
            released = true;
        }
    }

    private FrameView picture(FrameKind kind) {
        pictures.add(new Picture());
        return pictures.getLast();
    }

    @Start
    void start(Stage stage) throws IOException {
        controller = new PrimerController(new PrimerModel(messages), this::picture);
        FXMLLoader loader =
                new FXMLLoader(Messages.class.getResource("/divide/inspector/fxml/Primer.fxml"), messages.bundle());
        loader.setControllerFactory(type -> controller);
        Parent page = loader.load();
        Scene scene = new Scene(page, 700, 800);
        themes = new Themes(Theme.LIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static String frame(FxRobot robot, String box) {
        return robot.lookup("#" + box).lookup(".label").queryAs(Label.class).getText();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup("#" + field).queryAs(TextField.class).setText(text));
    }

    @Test
    void changesBothFramesAsNumbersAreTyped(FxRobot robot) {
        type(robot, "primerNum2Field", "0");
        assertTrue(frame(robot, "primerRequestBox").endsWith("0200000000"));
        assertEquals("020000000a636b5f676f645f657272", frame(robot, "primerResponseBox"));
        type(robot, "primerNum2Field", "1");
        assertEquals("0000000664697669646500000005" + "01000000c8", frame(robot, "primerRequestBox"));
    }

    @Test
    void cutsTheStreamAsTheSpinnerSays(FxRobot robot) {
        Spinner<Integer> spinner = robot.lookup("#primerReadSpinner").query();
        robot.interact(() -> spinner.getValueFactory().setValue(43));
        String reads = robot.lookup("#primerReadsText").queryAs(Prose.class).getText();
        assertTrue(reads.endsWith("a whole request, divide(200, 100); a whole request, divide(200)"), reads);
    }

    @Test
    void letsTextBeSelectedAndShowsAllOfIt(FxRobot robot) {
        Prose text = robot.lookup("#primerReadsText").query();
        robot.interact(text::selectAll);
        assertEquals(text.getText(), text.getSelectedText());
        assertTrue(text.getHeight() >= text.prefHeight(text.getWidth()) - 1);
    }

    @Test
    void canBeReadInTheDark(FxRobot robot) {
        Prose text = robot.lookup("#primerReadsText").query();
        robot.interact(() -> themes.themeProperty().set(Theme.DARK));
        Text words = (Text) text.lookup(".text");
        robot.interact(() -> assertTrue(((Color) words.getFill()).getBrightness() > 0.7, () -> "" + words.getFill()));
    }

    @Test
    void letsGoOfItsPictures(FxRobot robot) {
        robot.interact(controller::release);
        assertEquals(8, pictures.size());
        assertTrue(pictures.stream().allMatch(picture -> picture.released));
    }
}
