package divide.inspector.app;

import divide.inspector.ui.fx.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which package has a font with Chinese characters.
///
/// @param system what the system calls itself: `os.name`
/// @param release the lines of `/etc/os-release`, where there is one
record FontAdvice(String system, List<String> release) {
    private static final Path RELEASE = Path.of("/etc/os-release");

    /// For the machine that the program runs on. Reads a small file.
    static FontAdvice ofThisMachine() throws IOException {
        List<String> release = Files.isReadable(RELEASE) ? Files.readAllLines(RELEASE) : List.of();
        return new FontAdvice(System.getProperty("os.name"), release);
    }

    /// What to do about it, in a sentence or two.
    String words(Messages messages) {
        if (system.startsWith("Windows")) {
            return messages.text("fonts.missing.windows");
        }
        return names().map(FontAdvice::packageOf)
                .flatMap(Optional::stream)
                .findFirst()
                .map(name -> messages.text("fonts.missing.package", name))
                .orElseGet(() -> messages.text("fonts.missing.other"));
    }

    /// The system's own name, then those of the systems that it is like.
    private Stream<String> names() {
        return Stream.of("ID=", "ID_LIKE=")
                .flatMap(key -> release.stream()
                        .filter(line -> line.startsWith(key))
                        .flatMap(line -> Arrays.stream(line.substring(key.length())
                                .replaceAll("[\"']", "")
                                .split(" "))));
    }

    private static Optional<String> packageOf(String name) {
        return switch (name) {
            case "debian", "ubuntu" -> Optional.of("fonts-noto-cjk");
            case "fedora", "opensuse", "suse" -> Optional.of("google-noto-sans-cjk-fonts");
            // Red Hat packs these fonts as collections, under another name.
            case "rhel", "centos" -> Optional.of("google-noto-sans-cjk-ttc-fonts");
            case "arch" -> Optional.of("noto-fonts-cjk");
            case "alpine" -> Optional.of("font-noto-cjk");
            default -> Optional.empty();
        };
    }
}
