package divide.inspector.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The program in a folder that can be copied anywhere.
///
/// @param folder of jpackage's making
record Image(Path folder) {
    /// Has jpackage make it.
    ///
    /// @param program what is packed
    /// @param runtime its folder; copied
    /// @param beside a folder of files that lie beside the program; copied
    /// @param icon as the platform takes it
    /// @param parent the folder to make it in
    static Image make(Program program, Path runtime, Path beside, Path icon, Path parent) {
        List<String> options = Stream.concat(
                        Program.JVM_OPTIONS.stream(), Stream.of("-XX:AOTCache=$APPDIR/" + Program.CACHE))
                .flatMap(option -> Stream.of("--java-options", option))
                .toList();
        new Tool("jpackage")
                .run(
                        List.of("--type", "app-image", "--name", Program.NAME, "--dest", parent),
                        List.of("--runtime-image", runtime, "--module", program.start(), "--input", beside),
                        List.of("--icon", icon, "--description", Program.DESCRIPTION),
                        version(program),
                        options);
        String name = Platform.here() == Platform.MACOS ? Program.NAME + ".app" : Program.NAME;
        return new Image(parent.resolve(name));
    }

    /// A version on macOS can't begin with 0.
    private static List<String> version(Program program) {
        boolean isRefused =
                Platform.here() == Platform.MACOS && program.version().startsWith("0");
        return isRefused ? List.of() : List.of("--app-version", program.version());
    }

    /// Puts a script in the place of jpackage's launcher, which on Linux asks rpm and dpkg at every start, twice, whose
    /// file it is: that takes longer than the JVM does.
    ///
    /// @param script the file to put there
    /// @param program what it starts
    void startBy(Path script, Program program) throws IOException {
        Path launcher = folder.resolve("bin").resolve(Program.NAME);
        Files.copy(script, launcher, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        List<String> options = Stream.of(Program.JVM_OPTIONS, List.of("--module", program.start()))
                .flatMap(List::stream)
                .toList();
        Files.write(folder.resolve("lib").resolve("app").resolve("java.options"), options);
    }
}
