package divide.inspector.ui.primer;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Request;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.WholeNumber;
import divide.inspector.wire.Hex;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What can be changed on the page that explains the protocol, and the frames that follow from it. JavaFX thread only.
public final class PrimerModel {
    private static final Request SPOILT = Lesson.divide(200, 100);
    private static final int BYTE_DIGITS = 2;

    private final Messages messages;
    private final Lesson lesson = new Lesson();
    private final Stream stream;
    private final StringProperty num1 = new SimpleStringProperty("200");
    private final StringProperty num2 = new SimpleStringProperty("100");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Dissection> request = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Dissection> response = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper orders = new ReadOnlyStringWrapper("");
    private final IntegerProperty readSize = new SimpleIntegerProperty(10);
    private final ReadOnlyStringWrapper reads = new ReadOnlyStringWrapper("");
    private final IntegerProperty place = new SimpleIntegerProperty(19);
    private final StringProperty spoiltByte = new SimpleStringProperty("07");
    private final ReadOnlyObjectWrapper<Dissection> spoilt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper byteProblem = new ReadOnlyStringWrapper("");

    /// A page with examples on it.
    public PrimerModel(Messages messages) {
        this.messages = messages;
        this.stream = new Stream(messages);
        num1.subscribe(text -> call());
        num2.subscribe(text -> call());
        readSize.subscribe(size -> reads.set(stream.reads(size.intValue())));
        place.subscribe(offset -> spoil());
        spoiltByte.subscribe(text -> spoil());
    }

    private void call() {
        Optional<Integer> first = number(num1.get());
        Optional<Integer> second = num2.get().isBlank() ? Optional.of(1) : number(num2.get());
        boolean isCall = first.isPresent() && second.isPresent();
        problem.set(isCall ? "" : messages.text("primer.number.problem"));
        if (isCall) {
            Request now = Lesson.divide(first.get(), second.get());
            request.set(lesson.explain(now));
            response.set(lesson.answer(now));
            orders.set(orders(first.get()));
        }
    }

    private Optional<Integer> number(String text) {
        return WholeNumber.I32.read(text.strip(), messages).accepted().map(Math::toIntExact);
    }

    private String orders(int number) {
        int turned = Integer.reverseBytes(number);
        return messages.text(
                "primer.orders.text", Integer.toString(number), hex(number), hex(turned), Integer.toString(turned));
    }

    private static String hex(int number) {
        return Hex.spaced(ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), 0, Integer.BYTES);
    }

    private void spoil() {
        String digits = spoiltByte.get().strip();
        boolean isByte = digits.length() == BYTE_DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
        byteProblem.set(isByte ? "" : messages.text("primer.byte.problem"));
        if (isByte) {
            byte[] bytes = Lesson.bytes(SPOILT);
            bytes[place.get()] = (byte) HexFormat.fromHexDigits(digits);
            spoilt.set(lesson.explain(bytes));
        }
    }

    /// The dividend as it is typed.
    StringProperty num1Property() {
        return num1;
    }

    /// The divisor as it is typed; nothing stands for its default.
    StringProperty num2Property() {
        return num2;
    }

    /// Why the numbers make no call; empty when they do.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The request of the numbers that were typed last and make a call.
    ReadOnlyObjectProperty<Dissection> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /// What the server answers to it.
    ReadOnlyObjectProperty<Dissection> responseProperty() {
        return response.getReadOnlyProperty();
    }

    /// The dividend in both byte orders, in words.
    ReadOnlyStringProperty ordersProperty() {
        return orders.getReadOnlyProperty();
    }

    /// How many bytes a read brings, 1 to [#longestRead].
    IntegerProperty readSizeProperty() {
        return readSize;
    }

    /// The length of a read that brings all there is.
    static int longestRead() {
        return Stream.LENGTH;
    }

    /// What reads of that size bring, a line for each.
    ReadOnlyStringProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /// Which byte is spoilt, 0 to [#lastPlace].
    IntegerProperty placeProperty() {
        return place;
    }

    /// The place of the last byte that can be spoilt.
    static int lastPlace() {
        return Lesson.bytes(SPOILT).length - 1;
    }

    /// What it becomes, two hex digits.
    StringProperty spoiltByteProperty() {
        return spoiltByte;
    }

    /// Why that is no byte; empty when it is one.
    ReadOnlyStringProperty byteProblemProperty() {
        return byteProblem.getReadOnlyProperty();
    }

    /// The request with that byte in it.
    ReadOnlyObjectProperty<Dissection> spoiltProperty() {
        return spoilt.getReadOnlyProperty();
    }

    /// The frames that never change.
    Lesson lesson() {
        return lesson;
    }
}
