package divide.inspector.ui.files;

import divide.inspector.capture.ExchangeStore;
import divide.inspector.capture.file.Progress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Has the first rows of a file on the screen before the rest of it is read: two that are busy share the processors
/// with what compiles the code of both, and then the rows would come three times as late. The reader's thread.
final class FirstRows implements Progress {
    /// Less than a window shows: the more rows are made for the first picture the later it comes, and the others follow
    /// with the next one.
    private static final int ENOUGH = 12;

    /// A screen that needs longer has other troubles, and the file is read.
    private static final long LONGEST_MILLIS = 150;

    private static final Logger LOG = System.getLogger(FirstRows.class.getName());

    private final FileServices services;
    private final ExchangeStore store;
    private final Progress further;
    private boolean shown;

    /// @param further is told how far reading is as well
    FirstRows(FileServices services, Progress further) {
        this.services = services;
        this.store = services.recorder().store();
        this.further = further;
    }

    @Override
    public boolean reached(long done, long total) {
        if (!shown && store.totals().exchanges() >= ENOUGH) {
            shown = true;
            show();
        }
        return further.reached(done, total);
    }

    private void show() {
        CountDownLatch drawn = new CountDownLatch(1);
        services.background().tell(() -> {
            services.session().refresh();
            services.drawn().execute(drawn::countDown);
        });
        try {
            boolean isDrawn = drawn.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
            LOG.log(Level.DEBUG, () -> "the first rows are drawn: " + isDrawn);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
