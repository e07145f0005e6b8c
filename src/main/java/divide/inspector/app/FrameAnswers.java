package divide.inspector.app;

import divide.inspector.protocol.AnnotatedText;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameGuess;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameText;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// Prints frames as annotated text, parted by empty lines and each of them flushed, and remembers whether any had
/// an error.
final class FrameAnswers {
    private final Dissector dissector = Dissector.standard();
    private final Words words = new Words(Locale.getDefault());
    private final Optional<FrameKind> as;
    private final PrintStream out;
    private boolean isFirst = true;
    private boolean hasErrors;

    FrameAnswers(Optional<FrameKind> as, PrintStream out) {
        this.as = as;
        this.out = out;
    }

    void answer(FrameText text) {
        switch (text) {
            case FrameText.Frame frame -> explain(frame);
            case FrameText.Unreadable unreadable -> complain(unreadable);
        }
    }

    /// Whether anybody still reads what is printed.
    boolean areWanted() {
        return !out.checkError();
    }

    /// Whether no frame had an error and all of it could be printed.
    boolean areClean() {
        return !hasErrors && areWanted();
    }

    private void explain(FrameText.Frame frame) {
        var kind = as.orElseGet(() -> FrameGuess.kindOf(frame.bytes(), Limits.DEFAULT));
        var dissection = dissector.dissect(kind, frame.bytes(), Ending.ENDED);
        hasErrors |= dissection.worst().filter(Severity.ERROR::equals).isPresent();
        print(annotated(frame, dissection));
    }

    private String annotated(FrameText.Frame frame, Dissection dissection) {
        var text = new StringBuilder(AnnotatedText.of(dissection, words));
        for (var disagreement : frame.disagreements(dissection)) {
            text.append('\n').append(disagreement.comment(words));
        }
        return text.toString();
    }

    private void complain(FrameText.Unreadable unreadable) {
        hasErrors = true;
        print(unreadable.comment(words));
    }

    private void print(String block) {
        out.print(isFirst ? block : "\n" + block);
        out.print('\n');
        out.flush();
        isFirst = false;
    }
}
