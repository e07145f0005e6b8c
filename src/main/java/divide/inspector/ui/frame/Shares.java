package divide.inspector.ui.frame;

/// Divides a height among parts that stand under each other.
final class Shares {
    private Shares() {}

    /// Heights that add up to `height` at most: every part gets its least, then each what it still wants, the last
    /// parts before the first: the first, the bytes, may want any height.
    ///
    /// @param least what each part needs at least
    /// @param wanted what each part would like to have
    static double[] of(double height, double[] least, double[] wanted) {
        double[] shares = new double[wanted.length];
        double left = Math.max(0, height);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(left, Math.min(least[i], wanted[i]));
            left -= shares[i];
        }
        for (int i : new int[] {1, 2, 0}) {
            double more = Math.min(left, Math.max(0, wanted[i] - shares[i]));
            shares[i] += more;
            left -= more;
        }
        return shares;
    }
}
