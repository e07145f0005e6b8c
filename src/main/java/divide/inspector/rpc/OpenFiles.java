package divide.inspector.rpc;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many connections the process's open files leave room for.
final class OpenFiles {
    /// What the program needs for itself: its classes, its fonts, its own calls, a capture file.
    private static final long RESERVE = 256;

    private OpenFiles() {}

    /// `wanted`, or less where the system allows fewer open files.
    static int allow(int wanted) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? Math.clamp(system.getMaxFileDescriptorCount() - RESERVE, 1, wanted)
                : wanted;
    }
}
