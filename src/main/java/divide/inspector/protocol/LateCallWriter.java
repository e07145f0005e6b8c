package divide.inspector.protocol;

import divide.inspector.wire.Sink;
import java.util.Arrays;

/// Leaves the first calls of a method to be written part by part, and then has code made for it: a program that makes
/// few calls doesn't wait for that.
///
/// Any thread: if calls are counted too few, or the code is made twice, nothing is wrong.
final class LateCallWriter implements CallWriter {
    /// How many calls are few.
    static final int FEW = 1_000;

    private final Method method;
    private int count;

    LateCallWriter(Method method) {
        this.method = method;
    }

    @Override
    public boolean write(long[] values, Sink sink) {
        if (method.forms().length == 0 || ++count <= FEW) {
            return false;
        }
        CallWriter made = CallCompiler.compile(method.parameters(), Arrays.asList(method.forms()));
        method.writeCallsBy(made);
        return made.write(values, sink);
    }
}
