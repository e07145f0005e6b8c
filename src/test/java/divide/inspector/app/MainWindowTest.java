package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main job through the whole window, as a user does it.
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final byte[] DIVIDE_200_100 =
            HexFormat.of().parseHex("00000006" + "646976696465" + "0000000a" + "01000000c8" + "0200000064");

    private MainWindow window;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        window = new MainWindow(
                stage,
                Theme.LIGHT,
                Optional.empty(),
                Settings.nowhere(),
                new PrintStream(OutputStream.nullOutputStream()));
        window.show(Optional.of(new Launch.Size(890, 800)));
    }

    @BeforeEach
    void remember(FxRobot robot) {
        this.robot = robot;
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private int rows(String id) {
        return robot.lookup("#" + id).queryAs(TableView.class).getItems().size();
    }

    private void type(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    private int serve() throws TimeoutException {
        type("serverPortField", "0");
        robot.clickOn("#serverToggleButton");
        await(() -> text("serverStatusLabel").matches("(?s).*127\\.0\\.0\\.1:\\d+.*"));
        return Integer.parseInt(text("serverStatusLabel").replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+).*", "$1"));
    }

    private void send(String num1, String num2) {
        type("num1Field", num1);
        type("num2Field", num2);
        robot.clickOn("#sendButton");
    }

    @Test
    void showsBothFramesOfACallToItsOwnServer() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> text("resultLabel").equals("2.0"));
        await(() -> rows("exchangeTable") == 1 && rows("requestFields") == 7 && rows("responseFields") == 2);
        send("100", "0");
        await(() -> text("resultLabel").equals("ck_god_err"));
        await(() -> rows("exchangeTable") == 2 && rows("responseFields") == 3);
        assertEquals(1, rows("connectionTable"));
    }

    @Test
    void sendsFromAnyFieldByKeyboard() throws TimeoutException {
        serve();
        type("num2Field", "50");
        robot.clickOn("#num1Field").press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await(() -> text("resultLabel").equals("4.0"));
    }

    @Test
    void watchesARequestThatArrivesByteByByte() throws Exception {
        try (Socket peer = new Socket("127.0.0.1", serve())) {
            peer.setTcpNoDelay(true);
            for (int count : new int[] {5, 16, 20}) {
                sendUpTo(peer, count);
                int fields = count < 10 ? 2 : count < 19 ? 5 : 6;
                await(() -> rows("exchangeTable") == 1 && rows("requestFields") == fields);
                assertEquals(0, rows("responseFields"));
            }
            sendUpTo(peer, DIVIDE_200_100.length);
            assertEquals(
                    "0140000000", HexFormat.of().formatHex(peer.getInputStream().readNBytes(5)));
            await(() -> rows("requestFields") == 7 && rows("responseFields") == 2);
        }
    }

    private int sent;

    private void sendUpTo(Socket peer, int count) throws IOException {
        while (sent < count) {
            peer.getOutputStream().write(DIVIDE_200_100[sent++]);
        }
    }

    @Test
    void saysInWordsThatNothingListensAndMakesTheNextCall() throws Exception {
        Launch.Call call = new Launch.Call(1, OptionalInt.empty());
        robot.interact(() -> window.scripted().aim(new Target("127.0.0.1", 1)));
        Exception failure = assertThrows(
                ExecutionException.class,
                () -> WaitForAsyncUtils.asyncFx(() -> window.scripted().call(call))
                        .get()
                        .get(20, TimeUnit.SECONDS));
        assertTrue(failure.getCause().getMessage().contains("127.0.0.1:1"), failure::toString);
        type("targetPortField", Integer.toString(serve()));
        send("9", "2");
        await(() -> text("resultLabel").equals("4.5"));
        await(() -> rows("exchangeTable") == 2);
    }

    @Test
    void copiesTheFrameInViewAsOtherProgramsWriteIt() throws TimeoutException {
        serve();
        send("200", "100");
        await(() -> rows("responseFields") == 2);
        robot.interact(() -> copyAs("copyResponseAsMenu").getFirst().fire());
        assertEquals("""
                00000000  01 40 00 00 00                                    |.@...|
                00000005
                """, clipboard());
    }

    private List<MenuItem> copyAs(String id) {
        return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }

    private String clipboard() {
        AtomicReference<String> text = new AtomicReference<>();
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    @Test
    void writesItsPicture(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/window.png");
        WaitForAsyncUtils.asyncFx(() -> window.scripted().snapshot(file)).get().get(20, TimeUnit.SECONDS);
        Image picture = new Image(Files.newInputStream(file));
        assertEquals(890, picture.getWidth());
    }
}
