package divide.inspector.ui.frame;

/// The columns of the field table, from left to right.
enum FieldColumn {
    FIELD("field"),
    OFFSET("offset"),
    LENGTH("length"),
    BYTES("bytes"),
    TYPE("type"),
    VALUE("value"),
    MEANING("meaning");

    private final String label;

    FieldColumn(String label) {
        this.label = label;
    }

    String titleKey() {
        return switch (this) {
            case FIELD -> "frames.field.column";
            case OFFSET -> "frames.offset.column";
            case LENGTH -> "frames.length.column";
            case BYTES -> "frames.bytes.column";
            case TYPE -> "frames.type.column";
            case VALUE -> "frames.value.column";
            case MEANING -> "frames.meaning.column";
        };
    }

    String styleClass() {
        return "column-" + label;
    }
}
