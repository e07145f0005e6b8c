package divide.inspector.app;

/// Says in one sentence which launch option can't be followed, and why.
final class LaunchOptionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String option;

    private LaunchOptionException(String option, String sentence) {
        super(sentence);
        this.option = option;
    }

    static LaunchOptionException of(String option, String key, String... details) {
        return new LaunchOptionException(option, LaunchWords.ofThisProcess().refusal(key, option, details));
    }

    /// The option as it was written, without its value; a word that is no option stands in quotes, its control
    /// characters escaped.
    String option() {
        return option;
    }
}
