package divide.inspector.ui.frame;

import atlantafx.base.theme.Tweaks;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.Zoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The bytes of a frame: each field a box around its bytes with its name under it, and the text beside them.
///
/// The list's items are row numbers; its cells are aimed at rows, so a frame of any length costs what is visible of it.
public final class HexView extends Region {
    private static final double SCROLL_BAR = 10;
    private static final double PAD = 6;

    private final ListView<Integer> list = new ListView<>();
    private final RowIndices rows = new RowIndices();
    private final List<HexCell> cells = new ArrayList<>();
    private final TextRuler digit = new TextRuler("hex-digits");
    private final TextRuler name = new TextRuler("hex-name");
    private final WaitingLine waiting = new WaitingLine(System::nanoTime);
    private final HexPointer pointer = new HexPointer(this);
    private final HexVoice voice = new HexVoice(this);
    private Subscription links = Subscription.EMPTY;
    private FrameModel model;
    private HexPlan plan;
    private long number = -1;
    private int arrivingRow;
    private int wantedRow = -1;

    /// A view that shows nothing until it has a model.
    public HexView() {
        getStyleClass().add("hex-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.getStyleClass().addAll("hex-list", Tweaks.EDGE_TO_EDGE);
        list.setFocusTraversable(false);
        list.setItems(rows);
        list.setCellFactory(made -> new HexCell(this));
        getChildren().addAll(digit, name, list, waiting);
        getChildren().addAll(voice.spots());
        pointer.listenTo(list);
        setOnKeyPressed(new HexKeys(this)::press);
        digit.fontProperty().subscribe(font -> replan());
        name.fontProperty().subscribe(font -> replan());
        widthProperty().subscribe(width -> replan());
        heightProperty().subscribe(height -> replan());
    }

    /// Shows what `next` has from now on.
    public void setModel(FrameModel next) {
        links.unsubscribe();
        model = next;
        plan = null;
        waiting.setModel(next);
        links = Subscription.combine(
                next.contentProperty().subscribe(content -> contentChanged()),
                next.selectionProperty().subscribe(range -> selectionChanged(range)),
                next.hoverProperty().subscribe(range -> light()),
                voice.speak(next));
        ContextMenu menu = new CopyMenu(next);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    /// Lets go of the model.
    void release() {
        links.unsubscribe();
    }

    private void contentChanged() {
        boolean sameFrame = number == shownNumber();
        boolean followed = plan != null && isWholeInView(arrivingRow);
        number = shownNumber();
        waiting.update();
        replan();
        requestLayout();
        follow(sameFrame, followed);
    }

    /// A frame is looked at from its beginning; one that is still arriving, from the place of the next byte on. While
    /// it grows, that place stays in view only if it was.
    private void follow(boolean sameFrame, boolean followed) {
        arrivingRow = model.blocks().length() / plan.geometry().columns();
        boolean arriving = model.waitingSince().isPresent();
        if (arriving && (followed || !sameFrame)) {
            wantedRow = arrivingRow;
        } else if (!sameFrame) {
            wantedRow = 0;
        }
    }

    /// Scrolls only once the list has its new height: a row that was scrolled to before stays at the top, and the rows
    /// above it stay away although there is room for them by then.
    private void scrollToWanted() {
        if (wantedRow >= 0 && plan != null) {
            list.scrollTo(Math.min(wantedRow, Math.max(0, plan.rows() - rowsInView())));
            wantedRow = -1;
        }
    }

    private long shownNumber() {
        return model.frame().map(FrameContent.Frame::number).orElse(-1L);
    }

    private void replan() {
        if (model == null) {
            return;
        }
        HexPlan before = plan;
        int top = before == null ? 0 : topRow() * before.geometry().columns();
        plan = planFor(getWidth(), getHeight());
        if (list.getFixedCellSize() != plan.rowHeight()) {
            list.setFixedCellSize(plan.rowHeight());
        }
        rows.resize(plan.rows());
        cells.forEach(HexCell::aim);
        if (before != null && before.geometry().columns() != plan.geometry().columns()) {
            list.scrollTo(top / plan.geometry().columns());
        }
    }

    private HexPlan planFor(double width, double height) {
        HexPlan whole = planFor(width);
        boolean scrolls = whole.rows() * whole.rowHeight() > height - listTop() - waitingHeight();
        return scrolls ? planFor(width - Zoom.pixels(this, SCROLL_BAR)) : whole;
    }

    private HexPlan planFor(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        int total = model.blocks().total();
        HexGeometry geometry = HexGeometry.fitting(room, total, digit.width("0"), Zoom.of(this));
        return HexPlan.of(model, geometry, name::width);
    }

    private int topRow() {
        return cells.stream()
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getLayoutY() + cell.getHeight() > 0)
                .mapToInt(HexCell::getIndex)
                .min()
                .orElse(0);
    }

    private void selectionChanged(ByteRange range) {
        light();
        if (!range.isNone() && plan != null) {
            int caret =
                    Math.min(model.steps().caret(), Math.max(0, model.blocks().length() - 1));
            reveal(caret);
            placeOf(caret).ifPresent(place -> Controls.reveal(this, place));
        }
    }

    private void light() {
        cells.forEach(cell -> cell.row().light());
    }

    private void reveal(int offset) {
        int row = offset / plan.geometry().columns();
        if (!isWholeInView(row)) {
            list.scrollTo(Math.max(0, row - 1));
        }
    }

    private boolean isWholeInView(int row) {
        return cells.stream()
                .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == row)
                .anyMatch(cell -> cell.getLayoutY() >= -1 && cell.getLayoutY() + plan.boxEnd() <= list.getHeight());
    }

    /// Where a byte stands in the view; empty while it is out of view.
    Optional<Bounds> placeOf(int offset) {
        return cells.stream()
                .filter(cell -> cell.isVisible() && cell.row().index() >= 0)
                .filter(cell -> cell.row().index() == offset / plan.geometry().columns())
                .map(HexCell::row)
                .map(row -> sceneToLocal(
                        row.localToScene(row.place(offset % plan.geometry().columns()))))
                .findFirst();
    }

    void rowMade(HexCell cell) {
        cells.removeIf(old -> old.getParent() == null);
        cells.add(cell);
    }

    /// The row nearest to a point of the scene; empty when there are no rows.
    Optional<HexRow> rowNear(double sceneY) {
        HexRow nearest = null;
        double least = Double.MAX_VALUE;
        for (HexCell cell : cells) {
            if (cell.isVisible() && cell.row().index() >= 0) {
                double y = cell.sceneToLocal(0, sceneY).getY();
                double away = y < 0 ? -y : Math.max(0, y - cell.getHeight());
                if (away < least) {
                    least = away;
                    nearest = cell.row();
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// A screen reader asks the view that has the focus which of its items that is.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM, ITEM_AT_INDEX -> voice.current();
            case ITEM_COUNT -> model == null ? 0 : model.blocks().length();
            case SELECTED_ITEMS -> FXCollections.observableArrayList(voice.current());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    FrameModel model() {
        return model;
    }

    HexPlan plan() {
        return plan;
    }

    /// How many rows are in view.
    int rowsInView() {
        return plan == null ? 1 : Math.max(1, (int) (list.getHeight() / plan.rowHeight()));
    }

    WaitingLine waiting() {
        return waiting;
    }

    private double listTop() {
        return Zoom.pixels(this, PAD);
    }

    private double waitingHeight() {
        return waiting.isVisible() ? snapSizeY(waiting.prefHeight(getWidth())) : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (model == null) {
            return 0;
        }
        HexPlan wanted = planFor(width < 0 ? getWidth() : width);
        return listTop() + wanted.rows() * wanted.rowHeight() + waitingHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return plan == null ? 0 : listTop() + Math.min(2, plan.rows()) * plan.rowHeight() + waitingHeight();
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    @Override
    protected void layoutChildren() {
        double foot = waitingHeight();
        list.resizeRelocate(0, listTop(), getWidth(), Math.max(0, getHeight() - listTop() - foot));
        waiting.resizeRelocate(0, getHeight() - foot, getWidth(), foot);
        scrollToWanted();
    }
}
