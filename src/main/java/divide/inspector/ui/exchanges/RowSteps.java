package divide.inspector.ui.exchanges;

/// Selects from row to row, wherever the focus is. JavaFX thread only.
///
/// @param model the rows
public record RowSteps(ExchangesModel model) {
    /// Selects the exchange that stands `steps` rows further down (negative: up), or the one at the end; where none of
    /// the rows is selected, the first or (negative) the last. Returns whether that is another one.
    public boolean step(int steps) {
        ExchangeList rows = model.rows();
        if (rows.total() == 0) {
            return false;
        }
        int from = rows.placeOf(model.session().selectedProperty().get());
        int start = from >= 0 ? from : steps > 0 ? -1 : rows.total();
        int to = Math.clamp(start + steps, 0, rows.total() - 1);
        model.pick(rows.numberAtPlace(to));
        return to != from;
    }
}
