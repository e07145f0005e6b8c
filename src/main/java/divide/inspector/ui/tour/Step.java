package divide.inspector.ui.tour;

import java.util.List;
import java.util.Locale;

/// A card of the tour, in the order in which they come.
enum Step {
    /// What this is; only at the first start.
    WELCOME(Region.NONE, List.of()),
    /// Start the server.
    SERVE(Region.SIDE, List.of("serverToggleButton", Step.NEXT_PORT)),
    /// Send a call.
    CALL(Region.SIDE, List.of("sendButton")),
    /// Find num2 among the bytes.
    BYTES(Region.FRAMES, List.of("requestHex")),
    /// Have the server raise an error.
    ERROR(Region.SIDE, List.of("num2Field", "sendButton")),
    /// Spoil a byte.
    SPOIL(Region.FRAMES, List.of("changeBytesButton")),
    /// Where to go on.
    FINISH(Region.NONE, List.of());

    /// Where in the window a step takes place.
    enum Region {
        NONE,
        SIDE,
        FRAMES
    }

    /// Offers another port where the server's is in use.
    static final String NEXT_PORT = "serverNextPortLink";

    private final Region region;
    private final List<String> targets;

    Step(Region region, List<String> targets) {
        this.region = region;
        this.targets = targets;
    }

    /// Where in the window it takes place.
    Region region() {
        return region;
    }

    /// The names of the controls that it is about; the first one gets the focus.
    List<String> targets() {
        return targets;
    }

    /// How many steps there are in which something is done.
    static int count() {
        return FINISH.ordinal() - 1;
    }

    /// Whether something is to be done in it.
    boolean isTask() {
        return ordinal() > WELCOME.ordinal() && ordinal() < FINISH.ordinal();
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, FINISH.ordinal())];
    }

    Step previous() {
        return values()[Math.max(ordinal() - 1, SERVE.ordinal())];
    }

    /// The key of one of its texts.
    String key(String kind) {
        return name().toLowerCase(Locale.ROOT) + "." + kind;
    }
}
