package divide.inspector.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @Test
    void hasTheDefaultsOfTheDescription() {
        assertEquals(new Limits(256, 65536, 65536), Limits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Limits.HIGHEST + 1})
    void refusesLimitsOutOfRange(int limit) {
        assertThrows(IllegalArgumentException.class, () -> new Limits(limit, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, limit, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 1, limit));
    }
}
