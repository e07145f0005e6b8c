package divide.inspector.app;

/// A launch option could not be carried out; the message is one sentence that says why.
final class LaunchStepException extends Exception {
    private static final long serialVersionUID = 1;

    LaunchStepException(String sentence) {
        super(sentence);
    }
}
