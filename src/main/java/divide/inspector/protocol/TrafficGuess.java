package divide.inspector.protocol;

import divide.inspector.wire.Utf8;

/// Tells from the first bytes of a connection whether it carries this protocol and which end asks. One thread at a
/// time; nothing is kept between two questions.
public final class TrafficGuess {
    /// More bytes of a direction than this say nothing new.
    public static final int ENOUGH = 512;

    /// What the bytes say.
    public enum Verdict {
        /// The first direction's bytes are requests.
        FIRST_ASKS,
        /// The second direction's bytes are requests.
        SECOND_ASKS,
        /// It is another protocol.
        OTHER,
        /// More bytes are needed. When none come it is as good as another protocol.
        UNDECIDED
    }

    /// What one direction's bytes are.
    private enum Speech {
        /// Calls of a known method.
        CALLS,
        /// What may be a call, of a method that nobody knows.
        LIKE_CALLS,
        /// More than one answer, one behind the other.
        ANSWERS,
        /// What may be an answer.
        LIKE_ANSWERS,
        /// Neither.
        OTHER,
        /// Too little to say.
        LITTLE
    }

    private final FrameReader reader;
    private final CallSearch calls;
    private final AnswerSearch answers;
    private final Reading reading = Reading.plain();

    /// A judge of traffic whose peers know `methods`.
    public TrafficGuess(Methods methods, Limits limits) {
        this.reader = new FrameReader(methods, limits);
        this.calls = new CallSearch(methods);
        this.answers = new AnswerSearch(methods, limits, AnswerSearch.Awaited.NONE);
    }

    /// Judges a connection that was seen from its first byte on.
    ///
    /// @param first the bytes of one direction so far; the first [#ENOUGH] count
    /// @param firstLength how many of them there are
    /// @param second the bytes of the other direction so far
    public Verdict fromStart(byte[] first, int firstLength, byte[] second, int secondLength) {
        int one = Math.min(ENOUGH, firstLength);
        int other = Math.min(ENOUGH, secondLength);
        return verdict(beginning(first, one), beginning(second, other), one == ENOUGH || other == ENOUGH);
    }

    /// Judges a connection that had begun before it was seen: both directions may begin inside a frame.
    public Verdict midway(byte[] first, int firstLength, byte[] second, int secondLength) {
        int one = Math.min(ENOUGH, firstLength);
        int other = Math.min(ENOUGH, secondLength);
        return verdict(passage(first, one), passage(second, other), one == ENOUGH || other == ENOUGH);
    }

    private static Verdict verdict(Speech first, Speech second, boolean enough) {
        if (asks(first, second)) {
            return Verdict.FIRST_ASKS;
        }
        if (asks(second, first)) {
            return Verdict.SECOND_ASKS;
        }
        return enough || first == Speech.OTHER || second == Speech.OTHER ? Verdict.OTHER : Verdict.UNDECIDED;
    }

    private static boolean asks(Speech one, Speech other) {
        return switch (one) {
            case CALLS -> other != Speech.CALLS;
            case LIKE_CALLS -> other == Speech.ANSWERS || other == Speech.LIKE_ANSWERS;
            case LITTLE -> other == Speech.ANSWERS;
            case ANSWERS, LIKE_ANSWERS, OTHER -> false;
        };
    }

    private Speech beginning(byte[] bytes, int length) {
        calls.begin(0);
        if (calls.find(bytes, 0, length) == 0) {
            return Speech.CALLS;
        }
        if (length == 0 || calls.decided() == 0) {
            return Speech.LITTLE;
        }
        return bytes[0] == 0 ? likeCalls(bytes, length) : likeAnswers(bytes, length);
    }

    /// Other protocols begin with a length too; what is called is a name that people can read.
    private Speech likeCalls(byte[] bytes, int length) {
        reader.read(FrameKind.REQUEST, bytes, 0, length, reading);
        if (reading.state() == Reading.State.ENDLESS) {
            return Speech.OTHER;
        }
        if (!reading.has(Request.NAME)) {
            return Speech.LITTLE;
        }
        if (!isName(bytes, reading.textOffset(Request.NAME), reading.textSize(Request.NAME))) {
            return Speech.OTHER;
        }
        return reading.state() == Reading.State.WHOLE ? Speech.LIKE_CALLS : Speech.LITTLE;
    }

    private static boolean isName(byte[] bytes, int from, int size) {
        return size > 0
                && Utf8.decode(bytes, from, size)
                        .filter(name -> name.codePoints().allMatch(TrafficGuess::isOfAName))
                        .isPresent();
    }

    private static boolean isOfAName(int character) {
        return Character.isLetterOrDigit(character) || "_-.:/$".indexOf(character) >= 0;
    }

    private Speech likeAnswers(byte[] bytes, int length) {
        answers.begin(0);
        if (answers.find(bytes, 0, length) == 0) {
            return Speech.ANSWERS;
        }
        if (answers.findLast(bytes, 0, length) == 0) {
            return Speech.LIKE_ANSWERS;
        }
        return answers.decided() > 0 ? Speech.OTHER : Speech.LITTLE;
    }

    private Speech passage(byte[] bytes, int length) {
        calls.begin(0);
        if (calls.find(bytes, 0, length) != FrameSearch.NOT_FOUND) {
            return Speech.CALLS;
        }
        answers.begin(0);
        return answers.find(bytes, 0, length) == FrameSearch.NOT_FOUND ? Speech.LITTLE : Speech.ANSWERS;
    }
}
