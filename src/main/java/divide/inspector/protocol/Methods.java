package divide.inspector.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The methods that a peer knows.
///
/// @param all them all, in the order in which the window offers them
public record Methods(List<Method> all) {
    /// `add`: named by the existing server, which has neither a body nor a wire format for it.
    public static final Method ADD = Method.named("add");

    /// The methods of `wire.md`.
    public static final Methods DEFAULT = new Methods(List.of(Divide.METHOD, ADD));

    /// @throws IllegalArgumentException when two methods have the same name
    public Methods {
        all = List.copyOf(all);
        if (all.stream().map(Method::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("a name stands for two methods: " + all);
        }
    }

    /// The method called `name`.
    public Optional<Method> byName(String name) {
        return all.stream().filter(method -> method.name().equals(name)).findFirst();
    }

    /// How many sound calls fill just so many bytes; 0 when that is not certain.
    public int callsIn(long bytes) {
        int shortest = callLengths().min().orElse(0);
        int longest = callLengths().max().orElse(0);
        if (shortest == 0) {
            return 0;
        }
        long fewest = (bytes + longest - 1) / longest;
        long most = bytes / shortest;
        return fewest == most && most <= Integer.MAX_VALUE ? (int) most : 0;
    }

    private IntStream callLengths() {
        return all.stream().flatMapToInt(method -> Arrays.stream(method.forms()).mapToInt(Form::length));
    }

    /// Whether `limits` leave room for every sound call without repetitions.
    boolean areWithin(Limits limits) {
        return all.stream().flatMap(method -> Arrays.stream(method.forms())).allMatch(form -> form.isWithin(limits));
    }

    /// The method whose name stands in `length` bytes at `at`, or null: asked once a frame, and must not allocate.
    Method find(byte[] bytes, int at, int length) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isNamed(bytes, at, length)) {
                return all.get(i);
            }
        }
        return null;
    }
}
