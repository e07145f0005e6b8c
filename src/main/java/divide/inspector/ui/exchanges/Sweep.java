package divide.inspector.ui.exchanges;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/// What a part of a search came to. All numbers are ascending.
///
/// @param found the numbers of the exchanges that were looked at and match
/// @param rechecked the numbers from before that were looked at again, for they were under way
/// @param confirmed those of them that match now
/// @param to the number behind the last one that was looked at
record Sweep(long[] found, long[] rechecked, long[] confirmed, long to) {
    /// Sweeps of which each begins where the one before ends, as one.
    static Sweep join(List<Sweep> sweeps) {
        return new Sweep(
                all(sweeps, Sweep::found),
                all(sweeps, Sweep::rechecked),
                all(sweeps, Sweep::confirmed),
                sweeps.getLast().to());
    }

    private static long[] all(List<Sweep> sweeps, Function<Sweep, long[]> part) {
        return sweeps.stream().map(part).flatMapToLong(LongStream::of).toArray();
    }

    /// Whether `number`, one of those that were looked at again, matches now.
    boolean matches(long number) {
        return Arrays.binarySearch(confirmed, number) >= 0;
    }
}
