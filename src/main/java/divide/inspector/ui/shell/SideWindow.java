package divide.inspector.ui.shell;

/// The windows beside the main one.
public enum SideWindow {
    /// Says what the program is.
    ABOUT("About", "about.window.title", 380, 176),
    /// Asks for a note on the selected exchange.
    ANNOTATE("Annotate", "annotate.window.title", 420, 200),
    /// Asks how much the capture keeps.
    BOUNDS("Bounds", "bounds.window.title", 460, 300),
    /// Has the bytes of a request changed, to be explained or sent.
    CHANGE("Paste", "paste.changeWindow.title", 660, 480),
    /// Calls over time, latencies, and calls by connection.
    CHARTS("Charts", "charts.window.title", 900, 600),
    /// Offers the dissector for Wireshark.
    DISSECTOR("Dissector", "dissector.window.title", 520, 300),
    /// Asks which exchanges to export.
    EXPORT("Export", "export.window.title", 480, 240),
    /// The program's log.
    LOG("Log", "log.window.title", 760, 420),
    /// Asks for bytes to explain.
    PASTE("Paste", "paste.window.title", 660, 480),
    /// The page that explains the protocol.
    PRIMER("Primer", "primer.window.title", 760, 700),
    /// The list of shortcuts.
    SHORTCUTS("Shortcuts", "shortcuts.window.title", 640, 420);

    private final String pane;
    private final String titleKey;
    private final int width;
    private final int height;

    SideWindow(String pane, String titleKey, int width, int height) {
        this.pane = pane;
        this.titleKey = titleKey;
        this.width = width;
        this.height = height;
    }

    /// The name of its FXML. Windows of the same pane take each other's place.
    public String pane() {
        return pane;
    }

    /// The key of what stands above it.
    public String titleKey() {
        return titleKey;
    }

    /// How wide its scene is at first, in pixels at 100 %.
    public int width() {
        return width;
    }

    /// How high its scene is at first, in pixels at 100 %.
    public int height() {
        return height;
    }
}
