package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.session.Detail;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FramesViewTest {
    private final FrameModel request = Frames.model(FrameKind.REQUEST);
    private final FrameModel response = Frames.model(FrameKind.RESPONSE);
    private FramesController controller;
    private Stage stage;

    @Start
    private void start(Stage stage) throws IOException {
        this.stage = stage;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        controller = new FramesController(
                request,
                response,
                new FrameJumps(request, response, new SimpleObjectProperty<>(Detail.FRAMES), step -> false),
                () -> {});
        FXMLLoader loader = new FXMLLoader(
                resource("/divide/inspector/fxml/Frames.fxml"),
                Frames.words().messages().bundle());
        loader.setControllerFactory(type -> controller);
        Scene scene = new Scene(loader.load(), 880, 460);
        for (String sheet : List.of("base", "light")) {
            scene.getStylesheets()
                    .add(resource("/divide/inspector/ui/theme/" + sheet + ".css")
                            .toExternalForm());
        }
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    private void stop() {
        controller.release();
    }

    private static URL resource(String path) {
        return Objects.requireNonNull(FramesViewTest.class.getResource(path), path);
    }

    private void show(FxRobot robot, FrameModel model, FrameContent content) {
        robot.interact(() -> {
            model.show(content);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Set<String> texts(FxRobot robot, String hex, String styleClass) {
        return ((Parent) robot.lookup(hex).query())
                .lookupAll(styleClass).stream()
                        .filter(FramesViewTest::isShown)
                        .map(node -> ((Text) node).getText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private Point2D middleOfByte(FxRobot robot, String hex, int row, int column) {
        HexView view = robot.lookup(hex).query();
        HexGeometry geometry = view.plan().geometry();
        double x = geometry.digitsX(column) + geometry.digitWidth();
        double y = 6 + row * view.plan().rowHeight() + view.plan().boxMiddle();
        return view.localToScreen(x, y);
    }

    @Test
    void showsEveryFieldWithItsNameAndItsRow(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        assertTrue(texts(robot, "#requestHex", ".hex-name")
                .containsAll(Set.of("name.length", "name", "args.length", "num1.seq", "num1", "num2.seq", "num2")));
        assertTrue(texts(robot, "#requestHex", ".hex-digits").contains("64 69 76 69 64 65"));
        FieldTable table = robot.lookup("#requestFields").query();
        assertEquals(7, table.getItems().size());
        assertEquals("num1", table.getItems().get(4).name());
    }

    @Test
    void clickOnAByteSelectsItAndItsRow(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        robot.clickOn(middleOfByte(robot, "#requestHex", 0, 5));
        assertEquals(ByteRange.ofByte(5), request.selectionProperty().get());
        FieldTable table = robot.lookup("#requestFields").query();
        assertEquals(1, table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void pointingAtBytesLightsTheirRowUpAndKeepsTheSelection(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        robot.clickOn(middleOfByte(robot, "#requestHex", 0, 5));
        robot.moveTo(middleOfByte(robot, "#requestHex", 0, 11));
        assertEquals(Set.of("args.length"), lit(robot));
        assertEquals(ByteRange.ofByte(5), request.selectionProperty().get());
        FieldTable table = robot.lookup("#requestFields").query();
        assertEquals(1, table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void pointingAtARowLightsItsBytesUpAndKeepsTheSelection(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        robot.clickOn(middleOfByte(robot, "#requestHex", 0, 5));
        robot.moveTo(row(robot, "name.length"));
        assertEquals(new ByteRange(0, 4), request.hoverProperty().get());
        assertEquals(ByteRange.ofByte(5), request.selectionProperty().get());
        robot.moveTo("#responseHex");
        assertEquals(ByteRange.NONE, request.hoverProperty().get());
        assertEquals(Set.of(), lit(robot));
    }

    private static Set<String> lit(FxRobot robot) {
        return robot.lookup("#requestFields .table-row-cell").queryAllAs(FieldTableRow.class).stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                .map(row -> row.getItem().name())
                .collect(Collectors.toSet());
    }

    private static FieldTableRow row(FxRobot robot, String field) {
        return robot.lookup("#requestFields .table-row-cell").queryAllAs(FieldTableRow.class).stream()
                .filter(row -> row.getItem() != null && row.getItem().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draggingSelectsARange(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        robot.drag(middleOfByte(robot, "#requestHex", 0, 2)).dropTo(middleOfByte(robot, "#requestHex", 0, 6));
        assertEquals(new ByteRange(2, 7), request.selectionProperty().get());
    }

    @Test
    void selectingARowSelectsItsBytes(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        FieldTable table = robot.lookup("#requestFields").query();
        robot.interact(() -> table.getSelectionModel().select(6));
        assertEquals(new ByteRange(20, 24), request.selectionProperty().get());
    }

    @Test
    void tabGoesThroughTheFieldsAndThenOn(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        HexView view = robot.lookup("#requestHex").query();
        robot.interact(view::requestFocus);
        for (int field = 0; field < 7; field++) {
            robot.type(KeyCode.TAB);
        }
        assertEquals(new ByteRange(20, 24), request.selectionProperty().get());
        assertTrue(view.isFocused());
        robot.type(KeyCode.TAB);
        assertFalse(view.isFocused());
    }

    @Test
    void findingSelectsItsBytes(FxRobot robot) {
        show(robot, request, Frames.request(1, Frames.UNKNOWN_SEQ));
        robot.clickOn(
                robot.lookup("#requestFindings").lookup(".finding-card").nth(0).<Node>query());
        assertEquals(new ByteRange(19, 20), request.selectionProperty().get());
    }

    @Test
    void waitingLineTicksOnlyWhileSomethingIsAwaited(FxRobot robot) {
        show(robot, request, Frames.arriving(1, Frames.UP_TO_NUM1, System.nanoTime()));
        HexView view = robot.lookup("#requestHex").query();
        assertTrue(view.waiting().isTicking());
        assertTrue(view.waiting().getText().startsWith("waiting for 3 of 4 bytes of num1, "));
        show(robot, request, Frames.request(1, Frames.DIVIDE_200_100));
        assertFalse(view.waiting().isTicking());
        show(robot, request, Frames.arriving(2, Frames.UP_TO_NUM1, System.nanoTime()));
        robot.interact(stage::hide);
        assertFalse(view.waiting().isTicking());
    }

    @Test
    void longFrameHasFewRowsOfNodesAndNoScrollBarSideways(FxRobot robot) {
        StringBuilder hex = new StringBuilder("02 00010000");
        hex.append("61".repeat(65_536));
        show(robot, response, Frames.response(1, hex.toString()));
        HexView view = robot.lookup("#responseHex").query();
        assertTrue(view.lookupAll(".hex-row").size() < 40);
        assertTrue(view.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()));
        assertTrue(view.plan().geometry().width() <= view.getWidth());
    }

    @Test
    void blankPaneSaysWhatFillsIt(FxRobot robot) {
        show(robot, response, new FrameContent.Blank(FrameContent.Reason.RESPONSE_TO_COME));
        assertTrue(robot.lookup("#responseBlankLabel").queryLabeled().getText().startsWith("The answer appears"));
        assertFalse(robot.lookup("#responseStack").query().isVisible());
    }
}
