package divide.inspector.house;

import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// How people see colours: those who see all of them, and those to whom one kind of cones is missing.
///
/// The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency" (2009), for a severity of 1; they hold for linear light.
enum Vision {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    }),
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    TRITANOPIA(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private final double[][] matrix;

    Vision(double[][] matrix) {
        this.matrix = matrix;
    }

    /// How far apart two colours look, as the distance between them in CIE L*a*b*; some 2.3 can just be told apart.
    double distance(Color one, Color other) {
        double[] first = lab(one);
        double[] second = lab(other);
        return Math.sqrt(IntStream.range(0, first.length)
                .mapToDouble(at -> Math.pow(first[at] - second[at], 2))
                .sum());
    }

    private double[] lab(Color colour) {
        double[] seen = times(matrix, linear(colour));
        double[] xyz = times(
                XYZ,
                IntStream.range(0, 3)
                        .mapToDouble(at -> Math.clamp(seen[at], 0, 1))
                        .toArray());
        double x = bent(xyz[0] / WHITE[0]);
        double y = bent(xyz[1] / WHITE[1]);
        double z = bent(xyz[2] / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : 841.0 / 108 * share + 4.0 / 29;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return IntStream.range(0, 3)
                .mapToDouble(
                        row -> matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2])
                .toArray();
    }

    private static double[] linear(Color colour) {
        return new double[] {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// The contrast of two opaque colours by WCAG 2.2, from 1 to 21.
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return times(XYZ, linear(colour))[1];
    }

    /// What is seen where `upper`, which may be translucent, lies on `lower`, which isn't.
    static Color over(Color lower, Color upper) {
        return lower.interpolate(Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }
}
