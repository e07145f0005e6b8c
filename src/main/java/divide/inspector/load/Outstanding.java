package divide.inspector.load;

/// The calls of one connection that wait for their answers, oldest first. One thread.
final class Outstanding {
    private final int[] num1;
    private final int[] num2;
    private final long[] since;
    private final long[] written;
    private int first;
    private int count;

    Outstanding(int most) {
        num1 = new int[most];
        num2 = new int[most];
        since = new long[most];
        written = new long[most];
    }

    boolean isFull() {
        return count == since.length;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// @param from when its latency begins
    /// @param now when it was written
    void add(Questions question, long from, long now) {
        int at = (first + count) % since.length;
        num1[at] = question.num1;
        num2[at] = question.num2;
        since[at] = from;
        written[at] = now;
        count++;
    }

    int num1() {
        return num1[first];
    }

    int num2() {
        return num2[first];
    }

    long since() {
        return since[first];
    }

    long written() {
        return written[first];
    }

    void removeFirst() {
        first = (first + 1) % since.length;
        count--;
    }

    /// Forgets them all.
    ///
    /// @return how many these were
    int clear() {
        int before = count;
        count = 0;
        return before;
    }
}
