package divide.inspector.ui.call;

import java.util.Locale;

/// Whether the calls of a load run are in the list.
enum Recording {
    RECORDED,
    LEFT_OUT;

    /// The key of the words for it.
    String key() {
        return "load.recording." + name().toLowerCase(Locale.ROOT);
    }
}
