package divide.inspector.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What differs between the systems that the program is packed on, always for themselves.
enum Platform {
    LINUX,
    WINDOWS,
    MACOS;

    static Platform here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /// Whether it has what packages of Debian are made with.
    static boolean makesDebianPackages() {
        return here() == LINUX
                && Files.exists(Path.of("/etc/debian_version"))
                && Files.exists(Path.of("/usr/bin/dpkg-deb"))
                && Files.exists(Path.of("/usr/bin/fakeroot"));
    }
}
