package divide.inspector.ui.frame;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.session.Detail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javafx.beans.property.Property;

/// Goes from frame to frame and from finding to finding. JavaFX thread only.
public final class FrameJumps {
    private record Place(FrameKind kind, ByteRange range) {
        int after(Place other) {
            return Comparator.comparing(Place::kind)
                    .thenComparingInt(place -> place.range().from())
                    .compare(this, other);
        }
    }

    private final FrameModel request;
    private final FrameModel response;
    private final Property<Detail> detail;
    private final IntPredicate steps;
    private FrameKind here = FrameKind.REQUEST;
    private Consumer<FrameKind> focus = kind -> {};

    /// Jumps between the frames of `request` and `response`, which are shown while `detail` says so.
    ///
    /// @param steps goes to another exchange of the list, so many rows down or (negative) up, if there is one
    public FrameJumps(FrameModel request, FrameModel response, Property<Detail> detail, IntPredicate steps) {
        this.request = request;
        this.response = response;
        this.detail = detail;
        this.steps = steps;
    }

    /// Has `focus` give a frame's bytes the focus.
    void onFocus(Consumer<FrameKind> focus) {
        this.focus = focus;
    }

    /// The bytes of a frame have the focus.
    void came(FrameKind kind) {
        here = kind;
    }

    /// Goes to the bytes of a frame.
    public void to(FrameKind kind) {
        detail.setValue(Detail.FRAMES);
        focus.accept(kind);
        // On its way there the focus may have come through the other frame.
        here = kind;
    }

    /// Looks for something in the frame that had the focus last.
    public void find() {
        to(here);
        model(here).find().openProperty().set(false);
        model(here).find().openProperty().set(true);
    }

    /// Goes from the request to its response, and from that to the next request.
    public void nextFrame() {
        if (here == FrameKind.REQUEST || steps.test(1)) {
            to(other());
        }
    }

    /// Goes from the response to its request, and from that to the response before.
    public void previousFrame() {
        if (here == FrameKind.RESPONSE || steps.test(-1)) {
            to(other());
        }
    }

    private FrameKind other() {
        return here == FrameKind.REQUEST ? FrameKind.RESPONSE : FrameKind.REQUEST;
    }

    /// Selects the bytes of the next finding about the exchange, behind the last one the first.
    public void nextFinding() {
        List<Place> places = places();
        places.stream()
                .filter(place -> place.after(here()) > 0)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .ifPresent(this::show);
    }

    /// Selects the bytes of the finding before, before the first one the last.
    public void previousFinding() {
        List<Place> backwards = places().reversed();
        backwards.stream()
                .filter(place -> place.after(here()) < 0)
                .findFirst()
                .or(() -> backwards.stream().findFirst())
                .ifPresent(this::show);
    }

    private Place here() {
        return new Place(here, model(here).selectionProperty().get());
    }

    private FrameModel model(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> request;
            case RESPONSE -> response;
        };
    }

    /// What stands at one place is heard and seen at once.
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (FrameKind kind : FrameKind.values()) {
            model(kind).frame().stream()
                    .flatMap(frame -> frame.dissection().findings().stream())
                    .map(model(kind)::rangeOf)
                    .filter(range -> !range.isNone())
                    .map(range -> new Place(kind, range))
                    .forEach(places::add);
        }
        return places.stream().distinct().sorted(Place::after).toList();
    }

    private void show(Place place) {
        model(place.kind()).selectionProperty().set(place.range());
        to(place.kind());
    }
}
