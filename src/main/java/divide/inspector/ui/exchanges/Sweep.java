package divide.inspector.ui.exchanges;

import java.util.Arrays;

/// What one stretch of a search came to. All numbers are ascending.
///
/// @param found the numbers of the stretch that match
/// @param rechecked the numbers from before that were looked at again, for they were under way
/// @param confirmed those of them that match now
/// @param open what is still under way and has to be looked at again
/// @param to where the next stretch begins
record Sweep(long[] found, long[] rechecked, long[] confirmed, long[] open, long to) {
    /// Whether `number`, one of those that were looked at again, matches now.
    boolean matches(long number) {
        return Arrays.binarySearch(confirmed, number) >= 0;
    }
}
