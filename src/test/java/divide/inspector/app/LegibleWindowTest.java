package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every word of every window can be read in every theme.
@ExtendWith(ApplicationExtension.class)
class LegibleWindowTest {
    private static final byte[] UNKNOWN_METHOD =
            HexFormat.of().parseHex("00000006" + "646976696466" + "00000005" + "01000000c8");

    private static final List<String> SIDE_WINDOWS = List.of(
            "exportItem",
            "explainItem",
            "captureLimitsItem",
            "chartsItem",
            "logItem",
            "exportDissectorItem",
            "aboutItem");

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
    void recordTraffic(FxRobot robot) throws Exception {
        this.robot = robot;
        int port = await(() -> window.scripted().serve(0)).getPort();
        await(() -> window.scripted().call(new Launch.Call(1, OptionalInt.of(3))));
        await(() -> window.scripted().call(new Launch.Call(100, OptionalInt.of(0))));
        try (Socket peer = new Socket()) {
            peer.connect(new InetSocketAddress("127.0.0.1", port));
            peer.getOutputStream().write(UNKNOWN_METHOD);
            peer.getInputStream().read();
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> rows("exchangeTable") == 3 && rows("responseFields") > 0);
        }
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    private static <T> T await(Supplier<CompletableFuture<T>> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work::get).get().get(20, TimeUnit.SECONDS);
    }

    private int rows(String id) {
        return robot.lookup("#" + id).queryAs(TableView.class).getItems().size();
    }

    private void choose(String item) {
        robot.interact(() -> items(robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream())
                .filter(found -> item.equals(found.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static Stream<MenuItem> items(Stream<? extends MenuItem> menus) {
        return menus.flatMap(item -> item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), items(menu.getItems().stream()))
                : Stream.of(item));
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        robot.interact(() -> Window.getWindows().forEach(shown -> faults.addAll(Legibility.faults(shown.getScene()))));
        return faults;
    }

    @Test
    void isReadInEveryTheme() {
        List<String> faults = new ArrayList<>();
        SIDE_WINDOWS.forEach(this::choose);
        for (String theme : List.of("themeLightItem", "themeDarkItem", "themeHighContrastItem")) {
            choose(theme);
            faults().forEach(fault -> faults.add(theme + " " + fault));
            choose("conversationItem");
            faults().forEach(fault -> faults.add(theme + " " + fault));
        }
        assertEquals("", String.join("\n", faults));
    }
}
