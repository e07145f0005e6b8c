package divide.inspector.capture.export;

/// A frame's bytes where they lie.
///
/// @param array the array that holds them, among others
/// @param from where they begin
/// @param length how many they are
record Bytes(byte[] array, int from, int length) {
    private static final byte[] NOTHING = {};

    static final Bytes NONE = new Bytes(NOTHING, 0, 0);

    static Bytes of(byte[] all) {
        return new Bytes(all, 0, all.length);
    }

    int end() {
        return from + length;
    }
}
