package divide.inspector.capture.sort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;

/// The different texts that keys have, each once, and their ranks among each other. A text counts with its first 128
/// bytes: a million different messages must not take more memory than the capture itself. One thread at a time.
final class TextRanks {
    private static final int MOST_BYTES = 128;

    private byte[] pool = new byte[4096];
    private int[] ends = new int[64];
    private int[] table = new int[256];
    private int count;

    /// Another one each time: peers choose many of the texts, and could choose them all for one place of the table.
    private final int base = ThreadLocalRandom.current().nextInt() | 1;
    private int[] ranks = {};

    /// The id of a text of that kind: kinds stand in the order of their numbers, and texts within each by their bytes.
    int id(byte kind, byte[] bytes, int from, int length) {
        int start = start(count);
        int size = 1 + Math.min(length, MOST_BYTES);
        if (pool.length - start < size) {
            pool = Arrays.copyOf(pool, Math.max(2 * pool.length, start + size));
        }
        pool[start] = kind;
        System.arraycopy(bytes, from, pool, start + 1, size - 1);
        return known(start, start + size);
    }

    /// The text lies behind those that are known; it stays there when it is none of them.
    private int known(int from, int to) {
        int slot = slot(from, to);
        while (table[slot] != 0) {
            int id = table[slot] - 1;
            if (Arrays.equals(pool, start(id), ends[id], pool, from, to)) {
                return id;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = count + 1;
        return keep(to);
    }

    private int slot(int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = base * hash + pool[i];
        }
        return (hash ^ hash >>> Short.SIZE) & table.length - 1;
    }

    private int keep(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count] = end;
        count++;
        if (2 * count > table.length) {
            table = new int[2 * table.length];
            for (int id = 0; id < count; id++) {
                place(id);
            }
        }
        return count - 1;
    }

    private void place(int id) {
        int slot = slot(start(id), ends[id]);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = id + 1;
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    /// The rank of each id among those that there are now. They keep their order when others come.
    int[] ranks() {
        if (ranks.length != count) {
            Integer[] ids = new Integer[count];
            Arrays.setAll(ids, id -> id);
            Comparator<Integer> byBytes = (one, other) ->
                    Arrays.compareUnsigned(pool, start(one), ends[one], pool, start(other), ends[other]);
            Arrays.sort(ids, byBytes);
            ranks = new int[count];
            for (int rank = 0; rank < count; rank++) {
                ranks[ids[rank]] = rank;
            }
        }
        return ranks;
    }
}
