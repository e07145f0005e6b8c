package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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

    private UsedWindow window;

    @Start
    void start(Stage stage) {
        window = new UsedWindow(stage);
        window.show();
    }

    @BeforeEach
    void recordTraffic() throws Exception {
        int port = UsedWindow.await(() -> window.window().scripted().serve(0)).getPort();
        UsedWindow.await(() -> window.window().scripted().call(new Launch.Call(1, OptionalInt.of(3))));
        UsedWindow.await(() -> window.window().scripted().call(new Launch.Call(100, OptionalInt.of(0))));
        try (Socket peer = new Socket()) {
            peer.connect(new InetSocketAddress("127.0.0.1", port));
            peer.getOutputStream().write(UNKNOWN_METHOD);
            peer.getInputStream().read();
            UsedWindow.await(() -> window.rows("exchangeTable") == 3 && window.rows("responseFields") > 0);
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        window.robot()
                .interact(
                        () -> Window.getWindows().forEach(shown -> faults.addAll(Legibility.faults(shown.getScene()))));
        return faults;
    }

    @Test
    void isReadInEveryTheme() {
        List<String> faults = new ArrayList<>();
        SIDE_WINDOWS.forEach(window::choose);
        for (String theme : List.of("themeLightItem", "themeDarkItem", "themeHighContrastItem")) {
            window.choose(theme);
            faults().forEach(fault -> faults.add(theme + " " + fault));
            window.choose("conversationItem");
            faults().forEach(fault -> faults.add(theme + " " + fault));
        }
        assertEquals("", String.join("\n", faults));
    }
}
