package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.rpc.Target;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main job through the whole window, as a user does it.
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final byte[] DIVIDE_200_100 =
            HexFormat.of().parseHex("00000006" + "646976696465" + "0000000a" + "01000000c8" + "0200000064");

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsBothFramesOfACallToItsOwnServer() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        UsedWindow.await(() -> window.text("resultLabel").equals("2.0"));
        UsedWindow.await(() -> window.rows("exchangeTable") == 1
                && window.rows("requestFields") == 7
                && window.rows("responseFields") == 2);
        window.send("100", "0");
        UsedWindow.await(() -> window.text("resultLabel").equals("ck_god_err"));
        UsedWindow.await(() -> window.rows("exchangeTable") == 2 && window.rows("responseFields") == 3);
        assertEquals(1, window.rows("connectionTable"));
    }

    @Test
    void sendsFromAnyFieldByKeyboard() throws TimeoutException {
        window.serve();
        window.type("num2Field", "50");
        window.robot()
                .clickOn("#num1Field")
                .press(KeyCode.CONTROL, KeyCode.ENTER)
                .release(KeyCode.ENTER, KeyCode.CONTROL);
        UsedWindow.await(() -> window.text("resultLabel").equals("4.0"));
    }

    @Test
    void watchesARequestThatArrivesByteByByte() throws Exception {
        try (Socket peer = new Socket("127.0.0.1", window.serve())) {
            peer.setTcpNoDelay(true);
            for (int count : new int[] {5, 16, 20}) {
                sendUpTo(peer, count);
                int fields = count < 10 ? 2 : count < 19 ? 5 : 6;
                UsedWindow.await(() -> window.rows("exchangeTable") == 1 && window.rows("requestFields") == fields);
                assertEquals(0, window.rows("responseFields"));
            }
            sendUpTo(peer, DIVIDE_200_100.length);
            assertEquals(
                    "0140000000", HexFormat.of().formatHex(peer.getInputStream().readNBytes(5)));
            UsedWindow.await(() -> window.rows("requestFields") == 7 && window.rows("responseFields") == 2);
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
        window.robot().interact(() -> window.window().scripted().aim(new Target("127.0.0.1", 1)));
        Exception failure = assertThrows(
                ExecutionException.class,
                () -> WaitForAsyncUtils.asyncFx(() -> window.window().scripted().call(call))
                        .get()
                        .get(20, TimeUnit.SECONDS));
        assertTrue(failure.getCause().getMessage().contains("127.0.0.1:1"), failure::toString);
        window.type("targetPortField", Integer.toString(window.serve()));
        window.send("9", "2");
        UsedWindow.await(() -> window.text("resultLabel").equals("4.5"));
        UsedWindow.await(() -> window.rows("exchangeTable") == 2);
    }

    @Test
    void copiesTheFrameInViewAsOtherProgramsWriteIt() throws TimeoutException {
        window.serve();
        window.send("200", "100");
        UsedWindow.await(() -> window.rows("responseFields") == 2);
        window.robot().interact(() -> copyAs("copyResponseAsMenu").getFirst().fire());
        assertEquals("""
                00000000  01 40 00 00 00                                    |.@...|
                00000005
                """, clipboard());
    }

    private List<MenuItem> copyAs(String id) {
        return window.robot().lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }

    private String clipboard() {
        AtomicReference<String> text = new AtomicReference<>();
        window.robot().interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    @Test
    void writesItsPicture(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/window.png");
        WaitForAsyncUtils.asyncFx(() -> window.window().scripted().snapshot(file))
                .get()
                .get(20, TimeUnit.SECONDS);
        Image picture = new Image(Files.newInputStream(file));
        assertEquals(890, picture.getWidth());
    }
}
