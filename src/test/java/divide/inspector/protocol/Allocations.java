package divide.inspector.protocol;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Counts what the current thread allocates. The JDK's counter is looked up by name: the program's module doesn't
/// require `jdk.management`, and its tests must not make it.
final class Allocations {
    private static final int ROUNDS = 25;
    private static final MethodHandle COUNTER = counter();

    private Allocations() {}

    /// How many bytes `times` runs allocate in the thriftiest of some rounds: what the runs need, without what class
    /// loading and compilers add now and then.
    static long fewest(int times, Runnable run) {
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = allocated();
            for (int i = 0; i < times; i++) {
                run.run();
            }
            fewest = Math.min(fewest, allocated() - before);
        }
        return fewest;
    }

    private static long allocated() {
        try {
            return (long) COUNTER.invokeExact();
        } catch (Throwable broken) {
            throw new AssertionError("no count of allocated bytes", broken);
        }
    }

    private static MethodHandle counter() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            MethodType getter = MethodType.methodType(Class.forName("java.lang.management.ThreadMXBean"));
            Object threads =
                    lookup.findStatic(factory, "getThreadMXBean", getter).invoke();
            Class<?> counting = Class.forName("com.sun.management.ThreadMXBean");
            MethodType count = MethodType.methodType(long.class);
            return lookup.findVirtual(counting, "getCurrentThreadAllocatedBytes", count)
                    .bindTo(threads);
        } catch (Throwable broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }
}
