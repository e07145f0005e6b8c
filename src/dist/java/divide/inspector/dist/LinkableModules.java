package divide.inspector.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The jars of a module path in a form that jlink takes and that starts fast.
///
/// @param work a folder for what is made on the way
record LinkableModules(Path work) {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");

    /// One module for each jar that has classes; those without are there for Maven alone.
    List<Path> of(List<Path> jars) {
        return jars.stream().flatMap(this::linkable).toList();
    }

    private Stream<Path> linkable(Path jar) {
        ModuleDescriptor module = ModuleFinder.of(jar).findAll().stream()
                .map(ModuleReference::descriptor)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module: " + jar));
        if (module.packages().isEmpty()) {
            return Stream.empty();
        }
        if (module.isAutomatic()) {
            return Stream.of(described(jar, module.name()));
        }
        return Stream.of(contents(jar, NATIVE.asMatchPredicate()).isEmpty() ? jar : withLibrariesBeside(jar, module));
    }

    /// A copy with a module description, without which jlink refuses a jar.
    private Path described(Path jar, String name) {
        Path copy = work.resolve(jar.getFileName());
        Path description = work.resolve(name + "-description");
        copy(jar, copy);
        new Tool("jdeps").run(List.of("--generate-module-info", description, jar));
        new Tool("javac")
                .run(
                        List.of("--patch-module", name + "=" + jar, "-d", description),
                        List.of(description.resolve(name).resolve("module-info.java")));
        new Tool("jar").run(List.of("--update", "--file", copy, "-C", description, "module-info.class"));
        return copy;
    }

    /// Native libraries inside of a jar are unpacked into the user's home at the first start; those beside the JDK's
    /// own are loaded from where they are.
    private Path withLibrariesBeside(Path jar, ModuleDescriptor module) {
        Path classes = work.resolve(module.name() + "-classes");
        Path libraries = work.resolve(module.name() + "-libraries");
        unpack(jar, NATIVE.asMatchPredicate(), libraries);
        unpack(jar, NATIVE.asMatchPredicate().negate(), classes);
        Path jmod = work.resolve(module.name() + ".jmod");
        new Tool("jmod").run(List.of("create", "--class-path", classes, "--libs", libraries, jmod));
        return jmod;
    }

    private static void unpack(Path jar, Predicate<String> wanted, Path folder) {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            for (String name : contents(jar, wanted)) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.copy(files.getPath(name), file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(jar.toString(), broken);
        }
    }

    private static List<String> contents(Path jar, Predicate<String> wanted) {
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.toString().substring(1))
                    .filter(wanted)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(jar.toString(), broken);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException broken) {
            throw new UncheckedIOException(from.toString(), broken);
        }
    }
}
