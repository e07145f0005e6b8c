package divide.inspector.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes what users install: the program with its own runtime in a folder and, on Debian, a package of it. The profile
/// `dist` of the pom runs this by the JDK that the program is compiled with.
final class Dist {
    private final Program program;
    private final Path sources;
    private final Path output;
    private final Path work;

    private Dist(Program program, Path sources, Path output) throws IOException {
        this.program = program;
        this.sources = sources;
        this.output = output;
        this.work = Files.createDirectories(output.resolve("work"));
    }

    /// @param args the repository's folder, the folder to write to, which is emptied, the program's version, its
    /// `module/main.class`, its jar, and its class path, of which folders are left out
    static void main(String[] args) throws IOException {
        Path repository = Path.of(args[0]);
        List<Path> jars = jars(args[4], args[5]);
        Program program = new Program(args[2], args[3], jars, repository.resolve("icons"));
        new Dist(program, repository.resolve("src", "dist"), emptied(Path.of(args[1]))).make();
    }

    private static List<Path> jars(String program, String classPath) {
        return Stream.concat(Stream.of(program), Stream.of(classPath.split(File.pathSeparator)))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private void make() throws IOException {
        Image image = image();
        System.out.println("image: " + image.folder());
        if (Platform.makesDebianPackages()) {
            new DebianPackage(program, sources.resolve("debian")).make(image, work, output);
        } else {
            System.out.println("no package: those are made on Debian, with dpkg-deb and fakeroot");
        }
    }

    private Image image() throws IOException {
        List<Path> modules = new LinkableModules(work).of(new StyleSheets(program, work).read());
        Runtime runtime = Runtime.link(program, modules, work.resolve("runtime"));
        Path beside = Files.createDirectories(work.resolve("beside"));
        runtime.train(beside.resolve(Program.CACHE));
        Path icon = new IconFile(program.icons()).of(Platform.here(), work);
        Image image = Image.make(program, runtime.home(), beside, icon, output);
        if (Platform.here() == Platform.LINUX) {
            image.startBy(sources.resolve("linux").resolve(Program.NAME), program);
        }
        return image;
    }
}
