package divide.inspector.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Makes the parts of a window as large as its zoom says, as far as the style sheets of its scene don't do that: parts
/// that bring sheets of their own, sizes that stand in the FXML, and columns, which no sheet reaches. JavaFX thread
/// only.
final class Fitting {
    private final ScaledSheets sheets = new ScaledSheets();

    /// A size that was given in the FXML: what is computed, or only said to be any, is none.
    private record Size(DoubleProperty property, double usual) {
        static List<Size> given(Stream<DoubleProperty> properties) {
            return properties
                    .filter(property -> property.get() > 0 && property.get() < Short.MAX_VALUE && !property.isBound())
                    .map(property -> new Size(property, property.get()))
                    .toList();
        }

        void fit(int percent) {
            property.set(Math.round(usual * percent / Zoom.USUAL));
        }
    }

    private record Sizes(List<Size> all) {
        static final Sizes NONE = new Sizes(List.of());
    }

    ScaledSheets sheets() {
        return sheets;
    }

    /// Learns which sizes `node` and all below it have by themselves. That has to be before any sheet is applied, which
    /// sets sizes too, and before there are skins, whose sizes are their sheets'.
    void learn(Node node) {
        Sizes sizes = sizes(node);
        if (!sizes.all().isEmpty()) {
            node.getProperties().putIfAbsent(Sizes.class, sizes);
        }
        if (node instanceof Parent parent) {
            parts(parent).distinct().forEach(this::learn);
        }
    }

    /// Makes `node` and all below it that large, whatever they were before.
    void fit(Node node, int percent) {
        Sizes sizes = (Sizes) node.getProperties().getOrDefault(Sizes.class, Sizes.NONE);
        sizes.all().forEach(size -> size.fit(percent));
        if (node instanceof TableView<?> table) {
            fitColumns(table, percent);
        }
        if (node instanceof Parent parent) {
            fitSheets(parent.getStylesheets(), percent);
            parts(parent).distinct().forEach(part -> fit(part, percent));
        }
    }

    /// Setting a sheet anew has everything below it styled anew, also when it is the same one.
    private void fitSheets(ObservableList<String> urls, int percent) {
        List<String> fitting = urls.stream().map(url -> sheets.at(url, percent)).toList();
        if (!fitting.equals(urls)) {
            urls.setAll(fitting);
        }
    }

    /// What is in `parent`, or will be once it has its skin.
    private static Stream<Node> parts(Parent parent) {
        Stream<Node> inside = switch (parent) {
            case SplitPane split -> split.getItems().stream();
            case ScrollPane scroll -> Stream.ofNullable(scroll.getContent());
            case TitledPane titled -> Stream.ofNullable(titled.getContent());
            case TabPane tabs -> tabs.getTabs().stream().map(Tab::getContent);
            default -> Stream.empty();
        };
        return Stream.concat(inside, parent.getChildrenUnmodifiable().stream());
    }

    private static Sizes sizes(Node node) {
        List<Size> all = new ArrayList<>();
        if (node instanceof Region region) {
            all.addAll(Size.given(Stream.of(
                    region.minWidthProperty(),
                    region.prefWidthProperty(),
                    region.maxWidthProperty(),
                    region.minHeightProperty(),
                    region.prefHeightProperty(),
                    region.maxHeightProperty())));
        }
        all.addAll(Size.given(special(node)));
        return new Sizes(all);
    }

    private static Stream<DoubleProperty> special(Node node) {
        return switch (node) {
            case GridPane grid -> grid.getColumnConstraints().stream().flatMap(Fitting::widths);
            case TableView<?> table -> Stream.of(table.fixedCellSizeProperty());
            case ListView<?> list -> Stream.of(list.fixedCellSizeProperty());
            case Control control
            when control.getTooltip() != null -> Stream.of(control.getTooltip().maxWidthProperty());
            default -> Stream.empty();
        };
    }

    private static Stream<DoubleProperty> widths(ColumnConstraints column) {
        return Stream.of(column.minWidthProperty(), column.prefWidthProperty(), column.maxWidthProperty());
    }

    private static void fitColumns(TableView<?> table, int percent) {
        int before = Zoom.columnPercent(table);
        Zoom.tellColumns(table, percent);
        if (before != percent) {
            double factor = (double) percent / before;
            table.getColumns().forEach(column -> fit(column, factor));
        }
    }

    /// Growing, a column must first be let grow.
    private static void fit(TableColumn<?, ?> column, double factor) {
        double least = column.getMinWidth() * factor;
        double preferred = column.getPrefWidth() * factor;
        double most = column.getMaxWidth() * factor;
        column.setMinWidth(Math.min(least, column.getMinWidth()));
        column.setMaxWidth(Math.max(most, column.getMaxWidth()));
        column.setPrefWidth(preferred);
        column.setMinWidth(least);
        column.setMaxWidth(most);
    }
}
