package divide.inspector.pcap;

/// Turns an interface's time stamps into nanoseconds since 1970, which stay between 1970 and 2262 whatever a file says.
///
/// @param isBinary whether a second has `2^exponent` ticks and not `10^exponent`
/// @param exponent see `isBinary`, 0 to 127
/// @param offset what is added to all times, in seconds
record Clock(boolean isBinary, int exponent, long offset) {
    static final Clock MICROSECONDS = new Clock(false, 6, 0);
    static final Clock NANOSECONDS = new Clock(false, 9, 0);

    private static final long SECOND = 1_000_000_000;
    private static final int NANO = 9;
    private static final int MOST_DIGITS = 19;
    private static final int LATEST = Long.SIZE;

    /// The clock that the option `if_tsresol` stands for.
    static Clock of(int resolution, long offset) {
        return new Clock((resolution & 0x80) != 0, resolution & 0x7F, offset);
    }

    /// @param ticks unsigned
    long nanos(long ticks) {
        long nanos = isBinary ? ofBinary(ticks) : ofDecimal(ticks);
        return offset == 0 ? nanos : moved(nanos);
    }

    private long ofDecimal(long ticks) {
        if (exponent == NANO) {
            return ticks < 0 ? Long.MAX_VALUE : ticks;
        }
        return exponent < NANO ? times(ticks, power(NANO - exponent)) : dividedBy(ticks, exponent - NANO);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private static long times(long ticks, long factor) {
        long product = ticks * factor;
        return ticks < 0 || product < 0 || Math.multiplyHigh(ticks, factor) != 0 ? Long.MAX_VALUE : product;
    }

    private static long dividedBy(long ticks, int digits) {
        return digits >= MOST_DIGITS ? 0 : Long.divideUnsigned(ticks, power(digits));
    }

    private long ofBinary(long ticks) {
        long seconds = exponent < LATEST ? ticks >>> exponent : 0;
        long part = exponent < LATEST ? ticks & (1L << exponent) - 1 : ticks;
        long whole = times(seconds, SECOND);
        long nanos = whole + fraction(part);
        return nanos < 0 ? Long.MAX_VALUE : nanos;
    }

    private long fraction(long part) {
        long high = Math.unsignedMultiplyHigh(part, SECOND);
        long low = part * SECOND;
        if (exponent == 0) {
            return 0;
        }
        if (exponent < LATEST) {
            return high << LATEST - exponent | low >>> exponent;
        }
        return exponent - LATEST < LATEST ? high >>> exponent - LATEST : 0;
    }

    private long moved(long nanos) {
        long most = Long.MAX_VALUE / SECOND;
        long moved = nanos + Math.clamp(offset, -most, most) * SECOND;
        if (offset > 0) {
            return moved < nanos ? Long.MAX_VALUE : moved;
        }
        return Math.max(0, moved);
    }
}
