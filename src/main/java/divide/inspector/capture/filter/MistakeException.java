package divide.inspector.capture.filter;

/// Carries the first mistake out of the parser.
final class MistakeException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    MistakeException(Mistake mistake) {
        super(mistake.toString(), null, false, false);
        this.mistake = mistake;
    }

    Mistake mistake() {
        return mistake;
    }
}
