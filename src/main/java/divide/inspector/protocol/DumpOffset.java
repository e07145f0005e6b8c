package divide.inspector.protocol;

import divide.inspector.wire.Hex;

/// The offset at the beginning of a hex dump's row, as it is written: `00000010:`, `0x0010:`, `0010`.
///
/// @param digits its digits, none when the row begins with something else
/// @param end the index behind it and its colon
/// @param hasColon whether a colon ends it
record DumpOffset(String digits, int end, boolean hasColon) {
    private static final String PREFIX = "0x";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 15;
    private static final int OCTAL_DIGITS = 7;

    /// What stands at `from` in `text`.
    static DumpOffset at(String text, int from) {
        int begin = from + (text.startsWith(PREFIX, from) ? PREFIX.length() : 0);
        int end = begin;
        while (end < text.length() && Hex.isDigit(text.charAt(end))) {
            end++;
        }
        boolean hasColon = end < text.length() && text.charAt(end) == ':';
        boolean standsAlone = hasColon || end == text.length() || Hex.isSpace(text.charAt(end));
        boolean isOffset = standsAlone && end - begin >= SHORTEST && end - begin <= LONGEST;
        return new DumpOffset(isOffset ? text.substring(begin, end) : "", end + (hasColon ? 1 : 0), hasColon);
    }

    boolean isOffset() {
        return !digits.isEmpty();
    }

    /// `od` writes octal offsets unless it is told otherwise, and always seven digits of them.
    long value() {
        boolean isOctal = digits.length() == OCTAL_DIGITS && digits.chars().allMatch(digit -> digit < '8');
        return Long.parseLong(digits, isOctal ? 8 : 16);
    }
}
