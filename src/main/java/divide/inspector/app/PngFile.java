package divide.inspector.app;

import divide.inspector.capture.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Writes pictures as PNG.
final class PngFile {
    private PngFile() {}

    /// Writes `image` to `file`, whole or not at all. Folders that are missing are made; a link is followed.
    ///
    /// @throws IOException when it can't be written, or a folder has that name; see [#reason]
    static void write(Image image, Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        WholeFile.write(file, out -> ImageIO.write(pixels(image), "png", out));
    }

    /// Says in words why a picture could not be written.
    static String reason(IOException failure) {
        return switch (failure) {
            case WholeFile.FolderInTheWayException _ -> words("picture.folder");
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
