package divide.inspector.ui.paste;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameText;
import divide.inspector.protocol.PastedText;
import divide.inspector.rpc.CallFailedException;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Session;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The text that was pasted, what it holds, and the exchanges that are made of it. JavaFX thread only.
public final class PasteModel {
    private static final byte[] NOTHING = {};

    private static final int MOST_FINDINGS = 3;

    private final Session session;
    private final RawTarget target;
    private final boolean isDrafted;
    private final Messages messages;
    private final Dissector dissector = Dissector.standard();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FrameKindChoice> kind = new SimpleObjectProperty<>(FrameKindChoice.BY_FIRST_BYTES);
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper explainable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private List<FrameText.Frame> frames = List.of();

    /// A model that adds to `session`, and begins with what is drafted.
    public PasteModel(Session session, Draft draft, RawTarget target, Messages messages) {
        this.session = session;
        this.target = target;
        this.messages = messages;
        text.set(draft.take());
        isDrafted = !text.get().isEmpty();
        text.subscribe(this::read);
        kind.subscribe(this::read);
        read();
    }

    /// The pasted text.
    StringProperty textProperty() {
        return text;
    }

    /// What the window is for, in words.
    String purpose() {
        return messages.text(isDrafted ? "paste.change.text" : "paste.intro.text");
    }

    /// What its bytes are taken for.
    ObjectProperty<FrameKindChoice> kindProperty() {
        return kind;
    }

    /// What the text holds, or where it makes no sense, in words.
    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Whether there is text and it makes no sense.
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Whether the text holds a frame.
    public ReadOnlyBooleanProperty explainableProperty() {
        return explainable.getReadOnlyProperty();
    }

    private void read() {
        frames = List.of();
        explainable.set(false);
        refused.set(false);
        if (text.get().isBlank()) {
            verdict.set("");
            return;
        }
        switch (PastedText.parse(text.get())) {
            case PastedText.Result.Frames found -> accept(found.frames());
            case PastedText.Result.Refused why -> refuse(why.fault());
        }
    }

    private void accept(List<FrameText.Frame> found) {
        frames = found;
        explainable.set(true);
        verdict.set(String.join("\n", found.stream().map(this::describe).toList()));
    }

    private String describe(FrameText.Frame frame) {
        FrameKind guess = kind.get().kindOf(frame.bytes());
        Dissection dissection = dissector.dissect(guess, frame.bytes(), Ending.ENDED);
        String verdict = messages.text(
                "paste." + guess.label() + ".verdict",
                frame.bytes().length,
                dissection.summary(),
                dissection.findings().size());
        return Stream.concat(
                        Stream.of(verdict),
                        dissection.findings().stream().limit(MOST_FINDINGS).map(this::words))
                .collect(Collectors.joining("\n"));
    }

    private String words(Finding finding) {
        String name = messages.text("paste." + finding.severity().label() + ".severity");
        return messages.text(
                "paste.finding.text", name, finding.path(), messages.words().finding(finding));
    }

    private void refuse(FrameText.Unreadable fault) {
        refused.set(true);
        verdict.set(
                messages.text("paste.refused.verdict", fault.line(), fault.column(), fault.reason(messages.words())));
    }

    /// Makes exchanges of the frames; a response belongs to the request before it.
    ///
    /// @return whether there was anything to explain
    boolean explain() {
        byte[] request = NOTHING;
        for (FrameText.Frame frame : frames) {
            switch (kind.get().kindOf(frame.bytes())) {
                case REQUEST -> {
                    pasteUnanswered(request);
                    request = frame.bytes();
                }
                case RESPONSE -> {
                    session.paste(request, frame.bytes());
                    request = NOTHING;
                }
            }
        }
        pasteUnanswered(request);
        return !frames.isEmpty();
    }

    /// Where the bytes can be sent; empty while that is nowhere.
    ObservableValue<Optional<Target>> targetProperty() {
        return target.target();
    }

    /// Whether a connection is being opened for the bytes.
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Sends the bytes as they are and selects the exchange that they become. Nothing is done while they are being sent
    /// already, or can be sent nowhere.
    ///
    /// @param onSent runs once they are on their way
    void send(Runnable onSent) {
        if (sending.get() || targetProperty().getValue().isEmpty()) {
            return;
        }
        sending.set(true);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(frame -> all.writeBytes(frame.bytes()));
        target.send(all.toByteArray(), number -> sent(number, onSent), this::unsent);
    }

    private void sent(long number, Runnable onSent) {
        sending.set(false);
        session.selectMade(number);
        onSent.run();
    }

    private void unsent(Exception why) {
        sending.set(false);
        refused.set(true);
        verdict.set(
                why instanceof CallFailedException failed
                        ? messages.failures().sentence(failed.kind(), failed.details())
                        : String.valueOf(why.getMessage()));
    }

    private void pasteUnanswered(byte[] request) {
        if (request.length > 0) {
            session.paste(request, NOTHING);
        }
    }
}
