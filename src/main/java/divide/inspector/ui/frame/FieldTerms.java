package divide.inspector.ui.frame;

import divide.inspector.capture.filter.Terms;
import divide.inspector.capture.filter.Vocabulary;
import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Field;
import divide.inspector.protocol.JsonText;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import java.util.Optional;

/// What the fields of a frame say as filters.
final class FieldTerms {
    private FieldTerms() {}

    /// The test that finds frames with that value in that field; empty when the field has no value or filters no name
    /// for it.
    static Optional<String> of(DissectedField dissected) {
        Field field = dissected.field();
        return dissected.value().flatMap(value -> {
            if (field.equals(Request.NAME)) {
                return Optional.of(Terms.is("method", value.substring(1, value.length() - 1)));
            }
            if (field.equals(Response.MESSAGE)) {
                return JsonText.unquote(value).map(text -> Terms.is("error", JsonText.visible(text)));
            }
            return Vocabulary.DEFAULT.knows(field.path())
                    ? Optional.of(Terms.is(field.path(), value))
                    : Optional.empty();
        });
    }
}
