package divide.inspector.protocol;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The pieces that a message's layout is put together from. [FrameReader] and [FrameWriter] each know what to do with
/// every kind of piece; neither knows a message.
sealed interface Part {
    /// A scalar.
    record Scalar(Field field) implements Part {}

    /// A length, then as many bytes of UTF-8 that name a method.
    record MethodName(Field length, Field name, ToIntFunction<Limits> limit) implements Part {}

    /// A length, then as many bytes of arguments of the method that was named before.
    record Arguments(Field length, ToIntFunction<Limits> limit) implements Part {}

    /// A length, then as many bytes of UTF-8, which end the frame.
    record Text(Field length, Field text, ToIntFunction<Limits> limit) implements Part {}

    /// A scalar that says which parts follow.
    record Choice(Field tag, Map<Long, List<Part>> cases) implements Part {
        public Choice {
            cases = Map.copyOf(cases);
        }

        List<Part> partsFor(long tag) {
            return cases.getOrDefault(tag, List.of());
        }
    }
}
