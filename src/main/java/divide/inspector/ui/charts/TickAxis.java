package divide.inspector.ui.charts;

import java.util.List;
import javafx.scene.chart.ValueAxis;

/// An axis from 0 on that has the ticks that it is given.
final class TickAxis extends ValueAxis<Number> {
    private List<Tick> ticks = List.of();

    TickAxis() {
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
        setLowerBound(0);
    }

    void show(double most, List<Tick> now) {
        if (most != getUpperBound() || !now.equals(ticks)) {
            ticks = now;
            setUpperBound(most);
            invalidateRange(List.of());
        }
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return ticks.stream().<Number>map(Tick::at).toList();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return ticks.stream()
                .filter(tick -> tick.at() == value.doubleValue())
                .map(Tick::text)
                .findFirst()
                .orElse("");
    }

    @Override
    protected Object getRange() {
        return getUpperBound();
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        throw new UnsupportedOperationException("this axis is told its range");
    }
}
