package divide.inspector.protocol;

import java.util.List;

/// What reading frames back from text gives: a frame, or what kept the text from being one.
public sealed interface FrameText {
    /// A frame's bytes.
    ///
    /// @param bytes the bytes that stand in the text, at least one
    /// @param lines what annotated text says besides; none when the frame was written in hex
    record Frame(byte[] bytes, List<AnnotatedLine> lines) implements FrameText {
        public Frame {
            lines = List.copyOf(lines);
        }

        /// Where the text says otherwise than its own bytes, in wire order.
        ///
        /// @param dissection the same bytes taken apart
        public List<Disagreement> disagreements(Dissection dissection) {
            return lines.isEmpty() ? List.of() : new TextComparison(lines, dissection).disagreements();
        }
    }

    /// A place where the text can't be read.
    ///
    /// @param fault what is wrong there
    /// @param line the line, counted from 1
    /// @param column the character in that line, counted from 1
    /// @param details what fills the gaps of its words
    record Unreadable(Fault fault, int line, int column, List<String> details) implements FrameText {
        public Unreadable {
            details = List.copyOf(details);
        }

        /// What is wrong, where, and what to do about it.
        public String sentence(Words words) {
            String place = words.format("text.place", Integer.toString(line), Integer.toString(column));
            return place + reason(words);
        }

        /// What is wrong and what to do about it, for those who show the place in a way of their own.
        public String reason(Words words) {
            return words.format("text.fault." + fault.name(), details.toArray());
        }

        /// The same as a line of annotated text: `# error ?: ...`.
        public String comment(Words words) {
            return AnnotatedText.comment(Severity.ERROR, Field.UNDECODED.path(), sentence(words));
        }
    }

    /// What can be wrong with text. The words of each stand in the bundle `words`, under `text.fault.`.
    enum Fault {
        NO_DIGIT,
        HALF_A_BYTE,
        LINE_TOO_LONG,
        FRAME_TOO_LONG,
        NO_OFFSET,
        OFFSET,
        OUT_OF_RANGE,
        NO_ELEMENT,
        ESCAPE,
        NOTHING
    }

    /// A place where annotated text says otherwise than its own bytes.
    ///
    /// @param path the field that it concerns
    /// @param key a key of the bundle `words` below `text.`
    /// @param details what fills the gaps of its words
    record Disagreement(String path, String key, List<String> details) {
        public Disagreement {
            details = List.copyOf(details);
        }

        /// What the text says and what the bytes say.
        public String sentence(Words words) {
            return words.format("text." + key, details.toArray());
        }

        /// The same as a line of annotated text: `# warning num1: ...`.
        public String comment(Words words) {
            return AnnotatedText.comment(Severity.WARNING, path, sentence(words));
        }
    }
}
