package divide.inspector.capture.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How exported exchanges are written.
public enum ExportFormat {
    /// Comma-separated values (RFC 4180), with a first line of names.
    CSV(List.of("csv")),
    /// One JSON object a line.
    JSON_LINES(List.of("jsonl", "ndjson"));

    private final List<String> extensions;

    ExportFormat(List<String> extensions) {
        this.extensions = extensions;
    }

    /// How the names of such files usually end, without the dot.
    public String extension() {
        return extensions.getFirst();
    }

    /// The format that the name of `file` asks for; empty when it ends in neither way.
    public static Optional<ExportFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    Lines lines() {
        return switch (this) {
            case CSV -> new CsvLines();
            case JSON_LINES -> new JsonLines();
        };
    }
}
