package divide.inspector.capture.export;

import divide.inspector.protocol.JsonText;
import divide.inspector.wire.Float32;
import java.util.List;

/// Writes exchanges as one JSON object a line; what an exchange hasn't got is null.
final class JsonLines extends Lines {
    @Override
    void head(List<Column> columns) {}

    @Override
    void begin(String column, boolean isFirst) {
        text.append(isFirst ? "{\"" : ",\"").append(column).append("\":");
    }

    @Override
    void endLine() {
        text.append("}\n");
    }

    @Override
    void none() {
        text.append("null");
    }

    @Override
    void text(String chosen) {
        text.append(JsonText.quote(chosen));
    }

    @Override
    void word(String word) {
        text.append('"').append(word).append('"');
    }

    /// JSON has no words for numbers that aren't finite.
    @Override
    void real(float value) {
        if (Float.isFinite(value)) {
            text.append(Float32.text(value));
        } else {
            word(Float32.text(value));
        }
    }

    @Override
    void findings(List<Found> found) {
        text.append('[');
        for (int i = 0; i < found.size(); i++) {
            text.append(i == 0 ? "" : ",");
            finding(found.get(i));
        }
        text.append(']');
    }

    private void finding(Found found) {
        text.append("{\"severity\":\"").append(found.severity());
        text.append("\",\"frame\":\"").append(found.frame());
        text.append("\",\"kind\":\"").append(found.kind());
        text.append("\",\"field\":").append(JsonText.quote(found.field()));
        text.append(",\"offset\":").append(found.offset());
        text.append(",\"length\":").append(found.length());
        text.append(",\"words\":").append(JsonText.quote(found.words())).append('}');
    }
}
