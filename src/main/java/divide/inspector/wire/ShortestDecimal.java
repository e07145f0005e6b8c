package divide.inspector.wire;

/// The digits of [Float32#text] as a number, for those who look into many and write none: no object is made, and it
/// takes a third of the time.
///
/// The shortest decimal has 6 digits at least, with zeros behind it where it has less, and 9 at most; so the first of
/// some rounded ones that reads back as the same float is it. The products are wrong in the 16th digit. That shows
/// only where a half is rounded, and those are left to others.
public final class ShortestDecimal {
    /// The float isn't among those whose decimal can be told that way.
    public static final long UNKNOWN = -1;

    private static final float LEAST = 1e-3f;
    private static final float MOST = 1e7f;
    private static final int MOST_DECIMALS = 11;
    private static final double NEAR_A_HALF = 0.49999;
    private static final int BITS = 4;

    /// The decimal logarithm of two, to five digits.
    private static final int LOG_OF_TWO = 30_103;

    private static final int LOG_SCALE = 100_000;
    private static final double[] TENS = new double[MOST_DECIMALS + 1];

    static {
        double ten = 1;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = ten;
            ten *= 10;
        }
    }

    private ShortestDecimal() {}

    /// The decimal of a float from 1e-3 up to 1e7, for [#digits] and [#decimals]; [#UNKNOWN] of others, and of one in
    /// some thirty.
    public static long of(float size) {
        if (!(size >= LEAST && size < MOST)) {
            return UNKNOWN;
        }
        int fewest = fewestDecimals(size);
        int most = Math.min(fewest + 4, MOST_DECIMALS);
        for (int decimals = fewest; decimals <= most; decimals++) {
            double scaled = size * TENS[decimals];
            long digits = (long) (scaled + 0.5);
            if ((float) (digits / TENS[decimals]) == size) {
                return Math.abs(scaled - digits) > NEAR_A_HALF ? UNKNOWN : shortened(digits, decimals);
            }
        }
        return UNKNOWN;
    }

    /// How many decimals make five or six digits, by the power of two above the float.
    private static int fewestDecimals(float size) {
        int digits = Math.floorDiv((Math.getExponent(size) + 1) * LOG_OF_TWO, LOG_SCALE);
        return Math.max(0, 5 - digits);
    }

    private static long shortened(long digits, int decimals) {
        long rest = digits;
        int left = decimals;
        while (left > 0 && rest % 10 == 0) {
            rest /= 10;
            left--;
        }
        return rest << BITS | left;
    }

    /// All digits, as if there were no point among them.
    public static long digits(long decimal) {
        return decimal >> BITS;
    }

    /// How many of the digits stand behind the point; 0 where the text has a 0 there.
    public static int decimals(long decimal) {
        return (int) decimal & (1 << BITS) - 1;
    }
}
