package divide.inspector.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/// The picture while it grows.
class PictureRecorderTest {
    private static final long COLUMN = 10;
    private static final int MOST = PictureRecorder.MOST_COLUMNS;
    private static final long LATENCY = 1_000_000;
    private static final int ROW = LatencyScale.row(LATENCY);

    private final PictureRecorder recorder = new PictureRecorder(COLUMN);

    private static Histogram answers(int count) {
        Histogram answers = Tally.histogram();
        answers.recordValueWithCount(LATENCY, count);
        return answers;
    }

    /// An answer in the first column, two in the second, and so on.
    private void fill(int columns) {
        for (int column = 0; column < columns; column++) {
            recorder.add(answers(column + 1), column * COLUMN);
        }
    }

    private long[] pictured() {
        LatencyPicture picture = recorder.picture();
        return LongStream.range(0, picture.columns().size())
                .map(column -> picture.count((int) column, ROW))
                .toArray();
    }

    @Test
    void keepsAColumnForEachTimeWhileThereIsRoom() {
        fill(MOST);
        assertEquals(COLUMN, recorder.picture().columnNanos());
        assertEquals(MOST, pictured().length);
        assertEquals(MOST, pictured()[MOST - 1]);
    }

    @Test
    void makesTwoColumnsOneWhenThereIsNoRoom() {
        fill(MOST + 1);
        long[] found = pictured();
        assertEquals(2 * COLUMN, recorder.picture().columnNanos());
        assertEquals(MOST / 2 + 1, found.length);
        assertEquals(1 + 2, found[0]);
        assertEquals(MOST - 1 + MOST, found[MOST / 2 - 1]);
        assertEquals(MOST + 1, found[MOST / 2]);
    }

    @Test
    void losesNoAnswerHoweverLongTheSilenceBeforeIt() {
        fill(3);
        recorder.add(answers(5), 100 * MOST * COLUMN);
        assertEquals(1 + 2 + 3 + 5, LongStream.of(pictured()).sum());
    }

    @Test
    void leavesEarlierPicturesAsTheyWere() {
        fill(2);
        LatencyPicture before = recorder.picture();
        recorder.add(answers(7), COLUMN);
        assertEquals(2, before.count(1, ROW));
    }
}
