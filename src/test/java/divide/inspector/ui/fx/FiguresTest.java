package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 ns",
        "999,999 ns",
        "1000,1.0 µs",
        "41000,41 µs",
        "3200000,3.2 ms",
        "999499,999 µs",
        "999500,1.0 ms",
        "999500000,1.0 s",
        "2100000000,2.1 s",
        "59000000000,59 s",
        "187000000000,3:07 min"
    })
    void picksTheUnitThatReadsBest(long nanos, String words) {
        assertEquals(words, Figures.PLAIN.duration(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0,999,0–999 ns",
        "999,1122,1.00–1.12 µs",
        "1000000,1122018,1.00–1.12 ms",
        "11220185,12589254,11.2–12.6 ms",
        "112201845,125892541,112–126 ms",
        "891250938,1000000000,0.89–1.00 s",
        "12350000000,12400000000,12.350–12.400 s",
        "0,1000000000,0.0–1.0 s",
        "59960000000,62960000000,1:00.0–1:03.0 min",
        "187500000000,190000000000,3:07.5–3:10.0 min",
        "180000000000,240000000000,3:00–4:00 min",
        "1000,1000,1.000–1.000 µs"
    })
    void tellsTheEndsOfARangeApart(long from, long to, String words) {
        assertEquals(words, Figures.PLAIN.range(from, to));
    }

    @Test
    void programsReadTheSameOnAnyMachine() {
        for (String tag : List.of("de-DE", "ar-EG-u-nu-arab")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("3.2 ms", Figures.PLAIN.duration(3_200_000), tag);
            assertEquals("3:07 min", Figures.PLAIN.duration(187_000_000_000L), tag);
            assertEquals("1.25ms", Figures.term(1_250_000), tag);
            assertEquals("41us", Figures.roundedTerm(41_000), tag);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en              | 3.2 ms | 1.25 ms | 1.00–1.12 ms | 3:07.5–3:10.0 min | 0.001250 s | 1,234,567
                    zh-CN           | 3.2 ms | 1.25 ms | 1.00–1.12 ms | 3:07.5–3:10.0 min | 0.001250 s | 1,234,567
                    en-DE           | 3,2 ms | 1,25 ms | 1,00–1,12 ms | 3:07,5–3:10,0 min | 0,001250 s | 1.234.567
                    en-u-rg-dezzzz  | 3,2 ms | 1,25 ms | 1,00–1,12 ms | 3:07,5–3:10,0 min | 0,001250 s | 1.234.567
                    zh-u-rg-dezzzz  | 3.2 ms | 1.25 ms | 1.00–1.12 ms | 3:07.5–3:10.0 min | 0.001250 s | 1,234,567
                    ar-EG-u-nu-arab | ٣٫٢ ms | ١٫٢٥ ms | ١٫٠٠–١٫١٢ ms | ٣:٠٧٫٥–٣:١٠٫٠ min | ٠٫٠٠١٢٥٠ s | ١٬٢٣٤٬٥٦٧
                    """)
    void areWrittenAsWhereTheUserLives(
            String tag, String rounded, String exact, String range, String minutes, String seconds, String count) {
        Figures figures = new Figures(Locale.forLanguageTag(tag));
        assertEquals(
                List.of(rounded, exact, range, minutes, seconds, count),
                List.of(
                        figures.duration(3_200_000),
                        figures.exact(1_250_000),
                        figures.range(1_000_000, 1_122_018),
                        figures.range(187_500_000_000L, 190_000_000_000L),
                        figures.seconds(1_250_000, 6),
                        figures.count(1_234_567)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-US           | 14:03:07.250 | 14:03:07 | 14:03
                    zh-CN           | 14:03:07.250 | 14:03:07 | 14:03
                    en-DE           | 14:03:07,250 | 14:03:07 | 14:03
                    ar-EG-u-nu-arab | ١٤:٠٣:٠٧٫٢٥٠ | ١٤:٠٣:٠٧ | ١٤:٠٣
                    """)
    void timesOfDayHaveAllHoursAndThousandths(String tag, String words, String seconds, String minutes) {
        LocalTime time = LocalTime.of(14, 3, 7, 250_999_999);
        Figures figures = new Figures(Locale.forLanguageTag(tag));
        assertEquals(
                List.of(words, seconds, minutes),
                List.of(
                        figures.timeOfDay().format(time),
                        figures.secondOfDay().format(time),
                        figures.minuteOfDay().format(time)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20000000         | 20 ms | ٢٠ ms
                    30000000000      | 30 s  | ٣٠ s
                    60000000000      | 1 min | ١ min
                    3540000000000    | 59 min| ٥٩ min
                    43200000000000   | 12 h  | ١٢ h
                    172800000000000  | 2 d   | ٢ d
                    """)
    void lengthsAreWholeInTheirUnit(long nanos, String plain, String arabic) {
        assertEquals(plain, Figures.PLAIN.length(nanos));
        assertEquals(arabic, new Figures(Locale.forLanguageTag("ar-EG-u-nu-arab")).length(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1 µs",
        "1250000, 1.25 ms",
        "10000000, 10 ms",
        "20500000000, 20.5 s",
        "100000000000, 100 s",
        "1000000000000, 1000 s"
    })
    void leavesNoDigitOut(long nanos, String words) {
        assertEquals(words, Figures.PLAIN.exact(nanos));
    }

    @Test
    void timesBeforeOneAnotherAreNegative() {
        assertEquals("-0.000002 s", Figures.PLAIN.seconds(-1_500, 6));
        assertEquals("0.000000 s", Figures.PLAIN.seconds(-100, 6));
    }
}
