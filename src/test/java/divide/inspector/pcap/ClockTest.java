package divide.inspector.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Time stamps of every resolution become nanoseconds, and absurd ones stay within the years that nanoseconds can say.
class ClockTest {
    private static final int BINARY = 0x80;

    @ParameterizedTest
    @CsvSource({
        "0, 3, 3000000000",
        "3, 1700000000123, 1700000000123000000",
        "6, 1700000000123456, 1700000000123456000",
        "9, 1700000000123456789, 1700000000123456789",
        "12, 1700000000123456, 1700000000123",
        "6, -1, 9223372036854775807",
        "9, -1, 9223372036854775807",
        "0, 9999999999999, 9223372036854775807",
        "18, -1, 18446744073",
        "127, -1, 0"
    })
    void readsPowersOfTen(int exponent, long ticks, long nanos) {
        assertEquals(nanos, Clock.of(exponent, 0).nanos(ticks));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 3000000000",
        "10, 1536, 1500000000",
        "20, 1572864, 1500000000",
        "32, 6442450944, 1500000000",
        "63, -1, 1999999999",
        "64, -9223372036854775808, 500000000",
        "65, -9223372036854775808, 250000000",
        "127, -1, 0",
        "0, -1, 9223372036854775807"
    })
    void readsPowersOfTwo(int exponent, long ticks, long nanos) {
        assertEquals(nanos, Clock.of(BINARY | exponent, 0).nanos(ticks));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, 10000000005",
        "-1, 5000000000, 4000000000",
        "-10, 5, 0",
        "9223372036854775807, 5, 9223372036000000005",
        "9223372036854775807, 9223372036854775807, 9223372036854775807",
        "-9223372036854775808, 5, 0"
    })
    void addsTheOffset(long offset, long ticks, long nanos) {
        assertEquals(nanos, Clock.of(9, offset).nanos(ticks));
    }
}
