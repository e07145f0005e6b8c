package divide.inspector.ui.fx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/// Keys that always do the same in a part of the window.
///
/// @param place the key of the part's name
/// @param action the key of the words for what they do
/// @param keys the keys, each of which does it or its opposite
public record FixedKeys(String place, String action, List<KeyCombination> keys) {
    /// @param place the key of the part's name
    /// @param action the key of the words for what they do
    /// @param keys combinations as [KeyCombination#valueOf] reads them
    public static FixedKeys of(String place, String action, String... keys) {
        return new FixedKeys(
                place, action, Stream.of(keys).map(KeyCombination::valueOf).toList());
    }

    /// The keys as people write them.
    public String text() {
        return keys.stream().map(WrittenKeys::text).collect(Collectors.joining(", "));
    }

    /// Whether `other` is one of them.
    public boolean has(KeyCombination other) {
        return keys.stream().anyMatch(own -> own.getDisplayText().equals(other.getDisplayText()));
    }
}
