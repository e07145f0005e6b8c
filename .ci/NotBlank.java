import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import javax.imageio.ImageIO;

/// Ends with 0 when the picture that its one argument names shows something: a window that was never drawn, or drawn
/// without its style sheet, has far fewer colours than any real one.
final class NotBlank {
    private static final int ENOUGH_COLOURS = 20;

    private NotBlank() {}

    static void main(String[] args) throws IOException {
        var file = new File(args[0]);
        var picture = file.isFile() ? ImageIO.read(file) : null;
        if (picture == null) {
            System.err.println(file + " is missing or no picture");
            System.exit(1);
        }
        var colours = new HashSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        System.out.printf("%s: %d x %d, %d colours%n", file, picture.getWidth(), picture.getHeight(), colours.size());
        System.exit(colours.size() > ENOUGH_COLOURS ? 0 : 1);
    }
}
