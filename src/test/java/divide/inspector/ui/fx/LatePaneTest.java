package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/// When what nobody sees yet is loaded, and with what.
@ExtendWith(ApplicationExtension.class)
class LatePaneTest {
    private static final String AROUND = """
            <?import divide.inspector.ui.fx.LatePane?>
            <?import javafx.scene.layout.*?>
            <VBox xmlns:fx="http://javafx.com/fxml" fx:controller="java.lang.Object">
                <LatePane fx:id="place" source="@%s"/>
            </VBox>
            """;

    private static final String WITHIN = """
            <?import javafx.scene.control.*?>
            <Label xmlns:fx="http://javafx.com/fxml" fx:controller="java.lang.String" text="%words"/>
            """;

    private static final ResourceBundle TEXTS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"words", "late"}};
        }
    };

    private final List<Class<?>> controllers = new ArrayList<>();
    private final List<Parent> loaded = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Within.fxml"), WITHIN);
    }

    private LatePane place(String source) throws IOException {
        Path around = Files.writeString(folder.resolve("Around.fxml"), AROUND.formatted(source));
        FXMLLoader loader = new FXMLLoader(around.toUri().toURL(), TEXTS);
        loader.setControllerFactory(type -> {
            controllers.add(type);
            return type == String.class ? "" : new Object();
        });
        LatePane.in(loader, loaded::add);
        return (LatePane) loader.<VBox>load().getChildren().getFirst();
    }

    @Test
    void loadsNothingBeforeItIsShown() throws IOException {
        LatePane place = place("Within.fxml");
        assertEquals("place", place.getId());
        assertNull(place.contentProperty().get());
        assertEquals(List.of(Object.class), controllers);
    }

    @Test
    void loadsOnceWithTheSameTextsAndControllers() throws IOException {
        LatePane place = place("Within.fxml");
        place.setVisible(true);
        Parent first = place.contentProperty().get();
        assertEquals("late", ((Label) first).getText());
        place.setVisible(false);
        place.setVisible(true);
        assertSame(first, place.contentProperty().get());
        assertEquals(List.of(first), place.getChildren());
        assertEquals(List.of(first), loaded);
        assertEquals(List.of(Object.class, String.class), controllers);
    }
}
