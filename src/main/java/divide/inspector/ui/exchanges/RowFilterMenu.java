package divide.inspector.ui.exchanges;

import divide.inspector.capture.ExchangeRow;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

/// Knows which cell the table's menu was asked for at, and what that cell says as a filter. A key asks for the call.
final class RowFilterMenu {
    private static final String CALL = "exchangeCallColumn";

    private final RowTerms terms;
    private String asked = CALL;

    RowFilterMenu(TableView<?> table, RowTerms terms) {
        this.terms = terms;
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> asked = column(event));
    }

    private static String column(ContextMenuEvent event) {
        Node node = event.isKeyboardTrigger() ? null : event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableCell<?, ?>)) {
            node = node.getParent();
        }
        return node instanceof TableCell<?, ?> cell ? cell.getTableColumn().getId() : CALL;
    }

    /// The term of the cell in `row`; empty when it has none.
    Optional<String> term(ExchangeRow row) {
        return switch (asked) {
            case "exchangeMarkColumn" -> terms.mark(row);
            case "exchangeNumberColumn" -> terms.number(row);
            case "exchangeTimeColumn" -> terms.time(row);
            case "exchangeSourceColumn" -> terms.source(row);
            case "exchangeConnectionColumn" -> terms.connection(row);
            case CALL -> terms.call(row);
            case "exchangeResultColumn" -> terms.result(row);
            case "exchangeRequestColumn" -> terms.requestSize(row);
            case "exchangeResponseColumn" -> terms.responseSize(row);
            case "exchangeLatencyColumn" -> terms.latency(row);
            default -> Optional.empty();
        };
    }
}
