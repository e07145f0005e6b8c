package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file) throws IOException {
        PngFile.write(new WritableImage(3, 2), file);
    }

    private static String reason(Path file) {
        return PngFile.reason(assertThrows(IOException.class, () -> write(file)));
    }

    @Test
    void makesMissingFoldersAndLeavesNothingElseBehind() throws IOException {
        Path file = folder.resolve("a/b/window.png");
        write(file);
        write(file);
        assertEquals(3, ImageIO.read(file.toFile()).getWidth());
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void givesThePictureTheRightsOfAnyNewFile() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path picture = folder.resolve("window.png");
        write(picture);
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(picture));
    }

    @Test
    void leavesFolderOfThatNameInItsPlace() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("window.png"));
        assertEquals("a folder has that name", reason(inTheWay));
        assertTrue(Files.isDirectory(inTheWay));
    }

    @Test
    void followsLinkInsteadOfReplacingIt() throws IOException {
        Path goal = Files.createFile(folder.resolve("goal.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), goal);
        write(link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(3, ImageIO.read(goal.toFile()).getWidth());
    }

    @Test
    void namesFileThatStandsWhereAFolderShould() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertEquals('"' + inTheWay.toString() + "\" is a file and not a folder", reason(inTheWay.resolve("w.png")));
    }
}
