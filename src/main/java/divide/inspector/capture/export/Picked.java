package divide.inspector.capture.export;

import java.util.Arrays;
import java.util.function.LongPredicate;

/// Which exchanges are exported.
///
/// @param first the lowest number
/// @param end the number behind the highest one
/// @param wanted which numbers in between
public record Picked(long first, long end, LongPredicate wanted) {
    /// All from `first` to `end`, exclusive.
    public static Picked all(long first, long end) {
        return new Picked(first, end, number -> true);
    }

    /// Just those numbers.
    ///
    /// @param numbers ascending; not changed any more
    public static Picked these(long... numbers) {
        return numbers.length == 0
                ? all(1, 1)
                : new Picked(
                        numbers[0],
                        numbers[numbers.length - 1] + 1,
                        number -> Arrays.binarySearch(numbers, number) >= 0);
    }
}
