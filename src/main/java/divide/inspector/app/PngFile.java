package divide.inspector.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Writes pictures as PNG.
final class PngFile {
    private PngFile() {}

    /// Writes `image` beside `file` and then moves it there, so that there is never half a picture. Folders that are
    /// missing are made; a link is followed.
    ///
    /// @throws IOException when it can't be written, or a folder has that name; see [#reason]
    static void write(Image image, Path file) throws IOException {
        // Moving would put the picture in the place of an empty folder.
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, words("picture.folder"));
        }
        Path goal = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(goal.getParent());
        writeBeside(image, goal);
    }

    /// A temporary file of the platform's could be read by nobody else, and so could the picture then.
    private static void writeBeside(Image image, Path goal) throws IOException {
        Path beside = goal.resolveSibling(
                "." + goal.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (var out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
                ImageIO.write(pixels(image), "png", out);
            }
            Files.move(beside, goal, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Says in words why a picture could not be written.
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> words("picture.denied");
            case NoSuchFileException _ -> words("picture.missing");
            case FileAlreadyExistsException inTheWay -> words("picture.file", Quoted.name(inTheWay.getFile()));
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String words(String key, String... details) {
        return LaunchWords.ofThisProcess().text(key, details);
    }

    private static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
