package divide.inspector.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Checks that work on some bytes allocates in proportion to them, whatever lengths they claim. One thread at a time.
final class AllocationCheck {
    /// What findings and their words may cost, in bytes.
    private static final long FIXED = 16 * 1024;

    /// What a byte of input may cost: one argument of the method may be one span and one finding.
    private static final long PER_BYTE = 64;

    private static final int TRIES = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Does `work`, more than once if it allocates too much: loading a class counts too, but only the first time.
    ///
    /// @throws AssertionError when it allocates too much each time
    void check(int size, Runnable work) {
        long most = FIXED + PER_BYTE * size;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && fewest > most; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            fewest = Math.min(fewest, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        if (fewest > most) {
            throw new AssertionError(fewest + " bytes were allocated for an input of " + size + " bytes");
        }
    }
}
