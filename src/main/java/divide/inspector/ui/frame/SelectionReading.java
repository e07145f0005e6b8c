package divide.inspector.ui.frame;

import divide.inspector.protocol.JsonText;
import divide.inspector.wire.Interpretation;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Utf8;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The selected bytes read as one type.
///
/// @param type the type's name: `u32`, `utf8`
/// @param order the byte order in words, empty where there is none
/// @param value the value
record SelectionReading(String type, String order, String value) {
    private static final int LONGEST_TEXT = 48;

    static List<SelectionReading> of(byte[] bytes, ByteRange range, FrameWords words) {
        if (range.isEmpty()) {
            return List.of();
        }
        List<SelectionReading> readings = new ArrayList<>();
        for (Interpretation each : Interpretation.of(bytes, range.from(), range.length())) {
            readings.add(new SelectionReading(each.type(), order(each.order(), words), each.text()));
        }
        Utf8.decode(bytes, range.from(), range.length())
                .ifPresent(text -> readings.add(new SelectionReading(Shape.UTF8.label(), "", shortened(text))));
        return readings;
    }

    private static String order(Optional<ByteOrder> order, FrameWords words) {
        return order.map(which -> words.text(
                        which == ByteOrder.BIG_ENDIAN ? "frames.bigEndian.name" : "frames.littleEndian.name"))
                .orElse("");
    }

    private static String shortened(String text) {
        int shown = Math.min(text.length(), LONGEST_TEXT);
        return JsonText.quote(text.substring(0, shown)) + (shown < text.length() ? "…" : "");
    }
}
