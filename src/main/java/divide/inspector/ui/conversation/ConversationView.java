package divide.inspector.ui.conversation;

import divide.inspector.capture.Conversation;
import divide.inspector.ui.fx.Zoom;
import divide.inspector.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Subscription;

/// All bytes of a connection in the order in which they came. Rows are aimed at what is in view, so a conversation of
/// any length costs what is visible of it.
public final class ConversationView extends Region {
    private static final double BAR_WIDTH = 10;

    /// So near to an end of what is laid out, in parts of it, more of the connection is read.
    private static final int EDGE = 16;

    private final Text digit = new Text("0");
    private final Rectangle clip = new Rectangle();
    private final DumpRows drawn = new DumpRows();
    private final DumpMarks marks = new DumpMarks();
    private final ConnectionBar bar = new ConnectionBar(this);
    private final DumpSteps steps = new DumpSteps(this, marks);
    private final ConversationVoice voice = new ConversationVoice(this);
    private Subscription links = Subscription.EMPTY;
    private ConversationModel model;
    private DumpGeometry geometry;
    private RowPlan plan;
    private double top;
    private boolean picking;
    private long toReveal = Session.NONE;

    /// A view that shows nothing until it has a model.
    public ConversationView() {
        getStyleClass().add("conversation-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        digit.getStyleClass().add("conversation-digits");
        digit.setManaged(false);
        digit.setOpacity(0);
        digit.setMouseTransparent(true);
        getChildren().addAll(digit, drawn, bar.node());
        getChildren().addAll(voice.spots());
        setClip(clip);
        digit.fontProperty().subscribe(font -> replan());
    }

    void setModel(ConversationModel next) {
        model = next;
        voice.introduce(next);
        ConversationPointer pointer = new ConversationPointer(this, next);
        pointer.listen();
        setOnKeyPressed(new ConversationKeys(this, next)::press);
        links = Subscription.combine(
                next.conversationProperty().subscribe(this::contentChanged),
                next.session().selectedProperty().subscribe(number -> selectionChanged(number.longValue())),
                next.session().followProperty().subscribe(follows -> followChanged()));
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
    }

    private void contentChanged(Optional<Conversation> content) {
        Optional<Place> first = Optional.ofNullable(plan).map(old -> old.place((int) top));
        double hidden = top - (int) top;
        List<Optional<Place>> marked = marks.places(plan);
        plan = content.filter(found -> !found.chunks().isEmpty())
                .map(this::planFor)
                .orElse(null);
        marks.moveTo(plan, marked);
        if (model.session().followProperty().get()) {
            scrollTo(rows());
        } else {
            scrollTo(first.map(this::rowOf).orElse(0) + hidden);
        }
        arrive();
        settle();
        voice.say(plan, marks);
    }

    private void arrive() {
        plan().map(bar::arrived)
                .ifPresent(arrived -> arrived.ifPresent(row -> {
                    scrollTo(row);
                    model.stayAt(plan.first(topRow()).number());
                }));
    }

    private void settle() {
        if (plan == null) {
            return;
        }
        steps.settle();
        if (toReveal != Session.NONE) {
            selectionChanged(toReveal);
        }
    }

    private int rowOf(Place place) {
        return plan == null ? 0 : plan.rowOf(place).orElse((int) top);
    }

    private RowPlan planFor(Conversation content) {
        double width = getWidth() - barWidth();
        double one = digit.getLayoutBounds().getWidth();
        RowPlan draft = new RowPlan(
                content, DumpGeometry.fitting(width, 0, one, Zoom.of(this)).columns());
        geometry = DumpGeometry.fitting(width, draft.lastOffset(), one, Zoom.of(this));
        return draft.columns() == geometry.columns() ? draft : new RowPlan(content, geometry.columns());
    }

    private void replan() {
        if (model != null && plan != null) {
            contentChanged(model.conversationProperty().get());
        }
    }

    private void followChanged() {
        if (model.session().followProperty().get()) {
            scrollTo(rows());
        }
    }

    /// What is selected elsewhere is brought into view; while the newest is followed, the newest bytes are.
    private void selectionChanged(long number) {
        light();
        toReveal = Session.NONE;
        if (picking || model.session().followProperty().get()) {
            return;
        }
        plan().flatMap(all -> all.rowOfExchange(number)).ifPresentOrElse(this::reveal, () -> toReveal = number);
    }

    /// Scrolls until a row can be seen, unless it can be already.
    void reveal(int row) {
        boolean isAbove = row < top;
        boolean isBelow = row + 1 > top + rowsInView();
        if (isAbove || isBelow) {
            scrollTo(row - Math.min(1, rowsInView() / 4));
        }
    }

    /// A user goes to a part of the connection that isn't laid out.
    void jump(long exchange) {
        toReveal = Session.NONE;
        model.lookAtNth(exchange);
    }

    /// A user scrolls until `row` is at the top.
    void userScroll(double row) {
        bar.forget();
        toReveal = Session.NONE;
        if (row < top) {
            model.stopFollowing();
        }
        scrollTo(row);
        lookBeyondEdge();
    }

    void userScrollBy(double rows) {
        userScroll(top + rows);
    }

    void lookBeyondEdge() {
        if (plan == null) {
            return;
        }
        Conversation shown = plan.conversation();
        int near = rows() / EDGE;
        if (top <= near && shown.before() > 0) {
            model.look(plan.first(topRow()).number());
        } else if (top >= lastTop() - near && shown.after() > 0) {
            model.look(plan.first(bottomRow()).number());
        }
    }

    private void scrollTo(double row) {
        top = Math.clamp(row, 0, lastTop());
        bar.show(plan, top, rowsInView());
        aim();
    }

    double lastTop() {
        return Math.max(0, rows() - rowsInView());
    }

    /// The row at the upper edge.
    int topRow() {
        return (int) top;
    }

    int rows() {
        return plan == null ? 0 : plan.rows();
    }

    double rowHeight() {
        return DumpGeometry.rowHeight(Zoom.of(this));
    }

    private double barWidth() {
        return Zoom.pixels(this, BAR_WIDTH);
    }

    double rowsInView() {
        return Math.max(1, getHeight() / rowHeight());
    }

    private void aim() {
        if (model != null) {
            drawn.aim(plan, geometry, model, top);
            light();
        }
    }

    private void light() {
        drawn.light(model.session().selectedProperty().get(), marks);
        voice.moveTo((marks.caret() - top) * rowHeight());
    }

    /// Another row is marked.
    void markMoved() {
        voice.say(plan, marks);
        light();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM, ITEM_AT_INDEX -> voice.current();
            case ITEM_COUNT -> rows();
            case SELECTED_ITEMS -> FXCollections.observableArrayList(voice.current());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The row at a height of the view; empty when there is none.
    Optional<DumpRow> rowAt(double y) {
        return drawn.at((int) Math.floor(top + y / rowHeight()));
    }

    ConversationModel model() {
        return model;
    }

    /// How the conversation is laid out; empty when there is none.
    Optional<RowPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /// The last row that is in view.
    int bottomRow() {
        return Math.min(rows() - 1, (int) (top + rowsInView()));
    }

    /// What moves the marked rows.
    DumpSteps steps() {
        return steps;
    }

    /// Selects an exchange, and leaves the rows where they are.
    void pick(long number) {
        picking = true;
        model.pick(number);
        picking = false;
    }

    @Override
    protected void layoutChildren() {
        boolean widened = clip.getWidth() != getWidth();
        boolean sized = widened || clip.getHeight() != getHeight();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        drawn.resizeRelocate(0, 0, Math.max(0, getWidth() - barWidth()), getHeight());
        bar.node().resizeRelocate(getWidth() - barWidth(), 0, barWidth(), getHeight());
        if (widened) {
            replan();
        } else if (sized) {
            scrollTo(model != null && model.session().followProperty().get() ? rows() : top);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
