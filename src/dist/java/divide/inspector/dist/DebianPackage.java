package divide.inspector.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The package for Debian and its relatives: the image in /opt, a menu entry, and a type of file.
///
/// @param program what is packed
/// @param files the folder of what differs from jpackage's own
record DebianPackage(Program program, Path files) {
    private static final String MAINTAINER = "maintainers@users.noreply.example";

    /// At its usual level the compressor takes minutes for the last tenth.
    private static final Map<String, String> QUICKLY = Map.of("DPKG_DEB_COMPRESSOR_LEVEL", "1");

    /// Has jpackage make it of `image`, in the folder `parent`.
    void make(Image image, Path work, Path parent) throws IOException {
        List<?> what = List.of("--type", "deb", "--name", Program.NAME, "--app-image", image.folder());
        List<?> words = List.of("--app-version", program.version(), "--description", Program.DESCRIPTION);
        List<?> origin = List.of("--linux-deb-maintainer", MAINTAINER, "--vendor", Program.TITLE);
        List<?> menu = List.of("--linux-shortcut", "--linux-app-category", "net", "--resource-dir", files);
        List<?> end = List.of("--file-associations", fileType(work), "--dest", parent);
        List<?> all =
                Stream.of(what, words, origin, menu, end).flatMap(List::stream).toList();
        Path jpackage = Path.of(System.getProperty("java.home"), "bin", "jpackage");
        new Command(jpackage, all, QUICKLY).run(work.resolve("package.txt"));
    }

    private Path fileType(Path work) throws IOException {
        String type = Files.readString(files.resolve("pcapng.properties"));
        String icon = "icon=" + program.icons().resolve("icon-128.png") + "\n";
        return Files.writeString(work.resolve("pcapng.properties"), type + icon);
    }
}
