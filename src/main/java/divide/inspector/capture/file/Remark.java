package divide.inspector.capture.file;

import divide.inspector.capture.Annotation;
import divide.inspector.capture.Source;
import divide.inspector.protocol.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands beside packets in words, for people who open the file elsewhere and for us when we open it again.
/// What isn't on the wire stands behind a word in brackets, as everywhere in the program; a text without one is what a
/// user wrote, here or in another program.
sealed interface Remark {
    /// Where the exchanges of a connection come from, beside its first packet.
    ///
    /// @param isInProcess whether no network was involved, and its addresses are made up
    record Origin(Source source, boolean isInProcess) implements Remark {}

    /// How long the handler took, beside the response.
    record Handled(long nanos) implements Remark {}

    /// How a connection ended, where its packets don't tell.
    record Closed(Ending ending) implements Remark {}

    /// That a user marked the exchange.
    record Marked() implements Remark {}

    /// What a user said of the exchange.
    record Said(String text) implements Remark {}

    /// What a user said of the exchange goes on, right behind the comment before.
    record More(String text) implements Remark {}

    /// What was found wrong; it is found again when the file is read.
    record Found(String severity, String words) implements Remark {}

    /// The form of all but what users say.
    Pattern FORM = Pattern.compile("(?s)\\[(\\w+)\\](?: (.*))?");

    /// Where exchanges come from of which the file doesn't say it.
    Source UNKNOWN_SOURCE = Source.FILE;

    String IN_PROCESS = ", in process";
    String NANOSECONDS = " ns";

    /// Of a comment's 65,535 bytes a character takes at most three.
    int MOST_CHARACTERS = 20_000;

    /// More than this beside one exchange is not what somebody wrote.
    int MOST_SAID = 70_000;

    /// The comment that says it.
    default String comment() {
        return switch (this) {
            case Origin(var source, var isInProcess) -> "[source] " + source.label() + (isInProcess ? IN_PROCESS : "");
            case Handled(var nanos) -> "[handler] " + nanos + NANOSECONDS;
            case Closed(var ending) -> "[closed] " + label(ending);
            case Marked() -> "[marked]";
            case Said(var text) -> FORM.matcher(text).matches() ? "[note] " + text : text;
            case More(var text) -> "[more] " + text;
            case Found(var severity, var words) -> "[" + severity + "] " + words;
        };
    }

    /// What a user says: one comment, or several where one can't hold it.
    static List<Remark> said(String text) {
        List<Remark> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = partEnd(text, from);
            String part = text.substring(from, to);
            parts.add(from == 0 ? new Said(part) : new More(part));
            from = to;
        }
        return parts;
    }

    private static int partEnd(String text, int from) {
        int to = Math.min(text.length(), from + MOST_CHARACTERS);
        boolean isInside = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
        return isInside ? to - 1 : to;
    }

    /// An annotation after this was said as well.
    default Annotation on(Annotation before) {
        return switch (this) {
            case Marked() -> new Annotation(true, before.text());
            case Said(var text) when before.text().isEmpty() -> new Annotation(before.marked(), text);
            case Said(var text) -> new Annotation(before.marked(), joined(before.text(), "\n" + text));
            case More(var text) -> new Annotation(before.marked(), joined(before.text(), text));
            case Origin _, Handled _, Closed _, Found _ -> before;
        };
    }

    private static String joined(String one, String other) {
        return one.length() + other.length() > MOST_SAID ? one : one + other;
    }

    private static String label(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What `comment` says. A word in brackets that isn't known makes it a user's own words.
    static Remark of(String comment) {
        Matcher form = FORM.matcher(comment);
        return form.matches()
                ? known(form.group(1), Optional.ofNullable(form.group(2)).orElse(""))
                        .orElse(new Said(comment))
                : new Said(comment);
    }

    private static Optional<Remark> known(String word, String rest) {
        return switch (word) {
            case "source" -> origin(rest);
            case "handler" -> handled(rest);
            case "closed" -> closed(rest);
            case "marked" -> Optional.of(new Marked());
            case "note" -> Optional.of(new Said(rest));
            case "more" -> Optional.of(new More(rest));
            case "error", "warning" -> Optional.of(new Found(word, rest));
            default -> Optional.empty();
        };
    }

    private static Optional<Remark> origin(String text) {
        boolean isInProcess = text.endsWith(IN_PROCESS);
        String label = isInProcess ? text.substring(0, text.length() - IN_PROCESS.length()) : text;
        return Arrays.stream(Source.values())
                .filter(source -> source.label().equals(label))
                .findFirst()
                .map(source -> new Origin(source, isInProcess));
    }

    private static Optional<Remark> handled(String text) {
        return text.matches("\\d{1,18}" + NANOSECONDS)
                ? Optional.of(new Handled(Long.parseLong(text.substring(0, text.length() - NANOSECONDS.length()))))
                : Optional.empty();
    }

    private static Optional<Remark> closed(String text) {
        return Arrays.stream(Ending.values())
                .filter(ending -> label(ending).equals(text))
                .findFirst()
                .map(Closed::new);
    }
}
