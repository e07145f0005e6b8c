package divide.inspector.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program's style sheets in the form that JavaFX makes of them when it reads them. Where that lies beside a sheet
/// it is taken, and nothing has to be parsed while the window opens.
///
/// @param program whose they are
/// @param work a folder for what is made on the way
record StyleSheets(Program program, Path work) {
    private static final String CONVERTER = "javafx.graphics/com.sun.javafx.css.parser.Css2Bin";
    private static final String WRITTEN = ".css";
    private static final String READ = ".bss";

    /// Copies of the program's jars, in which each sheet of its own has the other form beside it.
    List<Path> read() throws IOException {
        Path own = program.jars().getFirst();
        Path copy = Files.copy(own, work.resolve(own.getFileName()));
        try (FileSystem files = FileSystems.newFileSystem(copy)) {
            for (Path sheet : sheets(files)) {
                String name = sheet.getFileName().toString();
                Path read = sheet.resolveSibling(name.replace(WRITTEN, READ));
                Files.copy(convert(sheet, work.resolve(name)), read);
            }
        }
        return Stream.concat(Stream.of(copy), program.jars().stream().skip(1)).toList();
    }

    private static List<Path> sheets(FileSystem files) throws IOException {
        try (Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(file -> file.toString().endsWith(WRITTEN)).toList();
        }
    }

    private Path convert(Path sheet, Path copy) throws IOException {
        Files.copy(sheet, copy);
        Path read = copy.resolveSibling(copy.getFileName() + READ);
        String path = program.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        new Command(java, List.of("--module-path", path, "-m", CONVERTER, copy, read)).run(work.resolve("sheets.txt"));
        return read;
    }
}
