package divide.inspector.ui.frame;

import javafx.beans.property.SimpleObjectProperty;

/// A range that is never null: null means [ByteRange#NONE].
final class RangeProperty extends SimpleObjectProperty<ByteRange> {
    RangeProperty(Object bean, String name) {
        super(bean, name, ByteRange.NONE);
    }

    @Override
    public void set(ByteRange range) {
        super.set(range == null ? ByteRange.NONE : range);
    }
}
