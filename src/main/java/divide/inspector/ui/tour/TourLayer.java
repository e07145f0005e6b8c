package divide.inspector.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A layer over the window that has a card in it, and a ring around each control that the card is about. Between them
/// it lets everything through.
public final class TourLayer extends Pane {
    private static final double MARGIN = 4;

    private final List<Region> rings = new ArrayList<>();
    private List<Spot> spots = List.of();
    private Subscription links = Subscription.EMPTY;
    private Region card = new Region();
    private CardPlace.Choice choice = (place, target) -> place.middle();

    /// A layer without a card.
    public TourLayer() {
        setPickOnBounds(false);
        setManaged(false);
        getStyleClass().add("tour-layer");
        sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(Node::layoutBoundsProperty)
                .subscribe(bounds -> {
                    if (bounds != null) {
                        resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight());
                    }
                });
    }

    /// Shows `shown` where `wanted` has it, with rings around `nodes`, and follows them.
    void show(Region shown, List<Node> nodes, CardPlace.Choice wanted) {
        release();
        card = shown;
        choice = wanted;
        spots = nodes.stream().map(Spot::new).toList();
        while (rings.size() < spots.size()) {
            rings.add(ring());
            getChildren().addFirst(rings.getLast());
        }
        links = Subscription.combine(
                spots.stream().map(spot -> spot.onMoved(this::requestLayout)).toArray(Subscription[]::new));
        requestLayout();
    }

    /// Follows nothing any more.
    void release() {
        links.unsubscribe();
        links = Subscription.EMPTY;
        spots = List.of();
    }

    private static Region ring() {
        Region ring = new Region();
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        return ring;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < rings.size(); i++) {
            Optional<Bounds> seen = i < spots.size() ? seen(spots.get(i)) : Optional.empty();
            rings.get(i).setVisible(seen.isPresent());
            Region ring = rings.get(i);
            seen.ifPresent(bounds -> ring.resizeRelocate(
                    bounds.getMinX() - MARGIN,
                    bounds.getMinY() - MARGIN,
                    bounds.getWidth() + 2 * MARGIN,
                    bounds.getHeight() + 2 * MARGIN));
        }
        placeCard();
    }

    private Optional<Bounds> seen(Spot spot) {
        return spot.in(getScene()).map(this::sceneToLocal);
    }

    private void placeCard() {
        // In some languages the buttons need more than the words.
        double width = Math.ceil(Math.max(card.prefWidth(-1), card.minWidth(-1)));
        double height = Math.ceil(card.prefHeight(width));
        CardPlace place = new CardPlace(new Dimension2D(width, height), new Dimension2D(getWidth(), getHeight()));
        Bounds at = spots.stream()
                .flatMap(spot -> seen(spot).stream())
                .findFirst()
                .map(target -> choice.of(place, target))
                .orElseGet(place::middle);
        card.resizeRelocate(at.getMinX(), at.getMinY(), width, height);
    }
}
