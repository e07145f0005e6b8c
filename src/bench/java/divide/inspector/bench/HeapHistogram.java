package divide.inspector.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many bytes the live objects of each class take in a process.
///
/// @param bytes by the class's name, as `jcmd` writes it
record HeapHistogram(Map<String, Long> bytes) {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    /// The process's live objects as they stand; collects what is dead first.
    static HeapHistogram of(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(ChildProgram.tool("jcmd"), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Map<String, Long> bytes = new HashMap<>();
        try (BufferedReader lines = jcmd.inputReader()) {
            lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        }
        return new HeapHistogram(bytes);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The classes that have grown most since `before`, a line each, in bytes for each of `count` things.
    String growth(HeapHistogram before, int count, int lines) {
        StringBuilder text = new StringBuilder();
        bytes.entrySet().stream()
                .map(entry ->
                        Map.entry(entry.getKey(), entry.getValue() - before.bytes.getOrDefault(entry.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .forEach(entry -> text.append(
                        "%8d  %s%n".formatted(Math.round((double) entry.getValue() / count), entry.getKey())));
        return text.toString();
    }
}
