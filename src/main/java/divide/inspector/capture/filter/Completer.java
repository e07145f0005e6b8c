package divide.inspector.capture.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how filters could go on. Any thread.
public final class Completer {
    private static final String OPERATORS = "!=|<=|>=|==|[=<>:]";
    private static final Pattern VALUE =
            Pattern.compile("(?s)(?:^|.*[\\s()!])([\\w.]+)\\s*(?:" + OPERATORS + ")\\s*([^\\s()\"]*)");
    private static final Pattern WORD = Pattern.compile("(?s)(?:|.*[\\s()!\"])([^\\s()\"=<>:!]*)");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.\\.)?(\\d+(?:\\.\\d+)?)(\\p{L}*)");
    private static final Pattern BEHIND_SOMETHING = Pattern.compile("(?si).*[^\\s(!|&]\\s*");
    private static final Pattern BEHIND_JOINT =
            Pattern.compile("(?si)(?:.*[\\s()\"])?(?:and|or|not)\\s*|.*(?:!|&&|\\|\\|)\\s*");

    private final Vocabulary vocabulary;

    /// A completer of filters about what `vocabulary` has names for.
    public Completer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// How `text` could go on at `caret`.
    public Completion at(String text, int caret) {
        String before = text.substring(0, caret);
        if (isInQuotes(before)) {
            return new Completion(caret, caret, List.of());
        }
        Matcher value = VALUE.matcher(before);
        Optional<Subject> subject = value.matches() ? vocabulary.find(value.group(1)) : Optional.empty();
        if (subject.isPresent()) {
            return values(subject.get(), value.group(2), value.start(2), endOfWord(text, caret));
        }
        Matcher word = WORD.matcher(before);
        return word.matches()
                ? words(word.group(1), before.substring(0, word.start(1)), endOfWord(text, caret))
                : new Completion(caret, caret, List.of());
    }

    private static boolean isInQuotes(String before) {
        return before.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /// A candidate takes the place of a whole word, also of what stands behind the caret.
    private static int endOfWord(String text, int caret) {
        int end = caret;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "()\"=<>:!".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private Completion values(Subject subject, String typed, int from, int to) {
        return new Completion(from, to, beginningWith(typed, candidates(subject, typed)));
    }

    private Stream<Candidate> candidates(Subject subject, String typed) {
        return switch (subject) {
            case ChoiceSubject choice ->
                Choices.labels(choice).stream()
                        .map(label -> Candidate.of(label, "choice." + choice.label() + "." + label));
            case TextSubject text -> text == TextSubject.METHOD ? methods() : Stream.empty();
            case NumberSubject number -> numbers(number, typed);
        };
    }

    private Stream<Candidate> methods() {
        return vocabulary.methodNames().stream().map(name -> Candidate.of(name, "choice.method"));
    }

    private static Stream<Candidate> numbers(NumberSubject subject, String typed) {
        return switch (subject.quantity()) {
            case Quantity.Measure.BYTES -> units(MeasureText.byteUnits().stream(), typed);
            case Quantity.Measure.DURATION -> units(MeasureText.timeUnits().stream(), typed);
            case Quantity.Real _ ->
                Stream.of("NaN", "Infinity", "-Infinity").map(name -> Candidate.of(name, "choice.float." + name));
            case Quantity.Whole _ ->
                subject == NumberSubject.Column.CONN
                        ? Stream.of("local", "none").map(name -> Candidate.of(name, "choice.conn." + name))
                        : Stream.empty();
            case Quantity.Clock _ -> Stream.empty();
        };
    }

    private static Stream<Candidate> units(Stream<String> units, String typed) {
        Matcher number = NUMBER.matcher(typed);
        return number.matches()
                ? units.map(unit -> Candidate.of(typed.substring(0, number.start(2)) + unit, "unit." + unit))
                : Stream.empty();
    }

    private Completion words(String typed, String before, int to) {
        List<Candidate> all = new ArrayList<>();
        boolean behindSomething = BEHIND_SOMETHING.matcher(before).matches();
        boolean behindJoint = BEHIND_JOINT.matcher(before).matches();
        if (!typed.isEmpty() && vocabulary.find(typed).isPresent()) {
            operators(typed, vocabulary.find(typed).get()).forEach(all::add);
        }
        if (behindSomething && !behindJoint) {
            all.add(Candidate.of("and ", "keyword.and"));
            all.add(Candidate.of("or ", "keyword.or"));
        }
        Stream.of(Choices.MARKS)
                .limit(3)
                .map(Choices::label)
                .forEach(label -> all.add(Candidate.of(label, "mark." + label)));
        all.add(Candidate.of(TestReader.MARKED, "mark.marked"));
        vocabulary.subjects().forEach(subject -> all.add(name(subject)));
        all.add(Candidate.of("not ", "keyword.not"));
        return new Completion(before.length(), to, beginningWith(typed, all.stream()));
    }

    private static Stream<Candidate> operators(String typed, Subject subject) {
        Stream<Relation> relations = switch (subject) {
            case TextSubject _ -> Stream.of(Relation.IS, Relation.EQUAL, Relation.DIFFERENT);
            case ChoiceSubject _ -> Stream.of(Relation.IS, Relation.DIFFERENT);
            case NumberSubject _ ->
                Stream.of(
                        Relation.EQUAL,
                        Relation.DIFFERENT,
                        Relation.LESS,
                        Relation.AT_MOST,
                        Relation.MORE,
                        Relation.AT_LEAST);
        };
        return relations.map(
                relation -> Candidate.of(typed + relation.sign(), "operator." + relation.name(), subject.label()));
    }

    private static Candidate name(Subject subject) {
        String key = switch (subject) {
            case NumberSubject.Argument _ -> "name.argument";
            case NumberSubject.Announcement _ -> "name.announcement";
            case TextSubject _,
                    ChoiceSubject _,
                    NumberSubject.Column _,
                    NumberSubject.Moment _,
                    NumberSubject.InFrame _ -> "name." + subject.label();
        };
        return Candidate.of(subject.label() + ":", key, subject.label());
    }

    /// What is there already is no candidate, and none is named twice.
    private static List<Candidate> beginningWith(String typed, Stream<Candidate> candidates) {
        String prefix = typed.toLowerCase(Locale.ROOT);
        return candidates
                .filter(candidate -> candidate.text().toLowerCase(Locale.ROOT).startsWith(prefix))
                .filter(candidate -> !candidate.text().strip().equalsIgnoreCase(typed))
                .collect(Collectors.toMap(
                        Candidate::text, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
