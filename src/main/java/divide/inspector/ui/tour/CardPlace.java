package divide.inspector.ui.tour;

import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;

/// Where a card goes: near what it is about, where it hides nothing of it.
///
/// @param card how large it is
/// @param room how large the window is
record CardPlace(Dimension2D card, Dimension2D room) {
    private static final double GAP = 14;
    private static final double EDGE = 10;

    /// One of the places.
    @FunctionalInterface
    interface Choice {
        Bounds of(CardPlace place, Bounds target);
    }

    /// In the middle, for a card that is about nothing in particular.
    Bounds middle() {
        return at((room.getWidth() - card.getWidth()) / 2, (room.getHeight() - card.getHeight()) / 2);
    }

    /// Right of `region`: as high as `target`, or at the very bottom where that is in the lower half.
    Bounds rightOf(Bounds region, Bounds target) {
        boolean isLow = target.getMinY() > room.getHeight() / 2;
        return unless(target, at(region.getMaxX() + GAP, isLow ? room.getHeight() : target.getMinY()));
    }

    /// Above `region`, over the beginning of `target`.
    Bounds above(Bounds region, Bounds target) {
        return unless(target, at(target.getMinX(), region.getMinY() - GAP - card.getHeight()));
    }

    /// At `wanted`, or else at any side of `target` where there is room, or in the lower right corner.
    private Bounds unless(Bounds target, Bounds wanted) {
        return Stream.of(
                        wanted,
                        at(target.getMaxX() + GAP, target.getMinY()),
                        at(target.getMinX() - GAP - card.getWidth(), target.getMinY()),
                        at(target.getMinX(), target.getMaxY() + GAP),
                        at(target.getMinX(), target.getMinY() - GAP - card.getHeight()))
                .filter(place -> !place.intersects(target))
                .findFirst()
                .orElseGet(() -> at(room.getWidth(), room.getHeight()));
    }

    /// As near to a place as there is room.
    private Bounds at(double x, double y) {
        double right = Math.max(EDGE, room.getWidth() - EDGE - card.getWidth());
        double bottom = Math.max(EDGE, room.getHeight() - EDGE - card.getHeight());
        return new BoundingBox(
                Math.round(Math.clamp(x, EDGE, right)),
                Math.round(Math.clamp(y, EDGE, bottom)),
                card.getWidth(),
                card.getHeight());
    }
}
