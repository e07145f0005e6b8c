package divide.inspector.ui.session;

import divide.inspector.capture.Bounds;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bounds that a capture can be given: what the program has memory for.
///
/// @param mostExchanges the highest number of exchanges
/// @param mostMebibytes the highest number of MiB
public record BoundsRange(long mostExchanges, long mostMebibytes) {
    /// Bytes in a MiB.
    public static final long MEBIBYTE = 1 << 20;

    private static final long MOST_EXCHANGES = 100_000_000;
    private static final Pattern KEPT = Pattern.compile("([0-9]{1,9}) exchanges, ([0-9]{1,9}) MiB");

    /// What this process has memory for: a quarter of its heap is left to the window.
    public static BoundsRange ofThisProcess() {
        long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return new BoundsRange(MOST_EXCHANGES, Math.max(1, heap * 3 / 4));
    }

    /// Whether a capture can be given these.
    public boolean contains(Bounds bounds) {
        return bounds.exchanges() <= mostExchanges && bounds.bytes() <= mostMebibytes * MEBIBYTE;
    }

    static String write(Bounds bounds) {
        return bounds.exchanges() + " exchanges, " + bounds.bytes() / MEBIBYTE + " MiB";
    }

    /// Reads what [#write] wrote, perhaps where there was more memory.
    static Optional<Bounds> read(String text) {
        Matcher kept = KEPT.matcher(text);
        if (!kept.matches()) {
            return Optional.empty();
        }
        long exchanges = Long.parseLong(kept.group(1));
        long mebibytes = Long.parseLong(kept.group(2));
        return exchanges > 0 && mebibytes > 0
                ? Optional.of(new Bounds(exchanges, mebibytes * MEBIBYTE)).filter(ofThisProcess()::contains)
                : Optional.empty();
    }
}
