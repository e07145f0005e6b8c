package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The application class as JavaFX, or a test, starts it.
class InspectorApplicationTest {
    private Stage stage;
    private Application application;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupApplication(application);
        FxToolkit.cleanupStages();
    }

    private static String text(String id) {
        return new FxRobot().lookup("#" + id).queryAs(Labeled.class).getText();
    }

    @Test
    void opensTheWindowAndWaitsForItsUser() throws Exception {
        application = FxToolkit.setupApplication(InspectorApplication::new);
        assertEquals("Divide Inspector", stage.getTitle());
        assertTrue(stage.isShowing());
        assertEquals("", text("resultLabel"));
    }

    @Test
    void carriesOutItsLaunchOptions() throws Exception {
        application = FxToolkit.setupApplication(InspectorApplication.class, "--call=200,100", "--size=880x700");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> text("resultLabel").equals("2.0"));
        assertTrue(text("serverStatusLabel").contains("127.0.0.1:"), text("serverStatusLabel"));
        assertEquals(880, stage.getScene().getWidth());
    }
}
