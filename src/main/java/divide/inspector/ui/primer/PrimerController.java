package divide.inspector.ui.primer;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.FrameView;
import divide.inspector.ui.fx.View;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Fills the page that explains the protocol with its frames.
public final class PrimerController extends View {
    private final PrimerModel model;
    private final Function<FrameKind, FrameView> pictures;

    @FXML
    private TextField primerNum1Field, primerNum2Field, primerByteField;
    @FXML
    private Label primerProblemLabel, primerByteProblemLabel;
    @FXML
    private VBox primerRequestBox, primerResponseBox, primerLeftOutBox, primerAddBox, primerOrderBox, primerValueBox;
    @FXML
    private VBox primerRaisedBox, primerWrongBox;
    @FXML
    private Prose primerOrdersText, primerReadsText;
    @FXML
    private Spinner<Integer> primerReadSpinner, primerPlaceSpinner;

    /// A page of `model`.
    ///
    /// @param pictures draws frames of a kind
    public PrimerController(PrimerModel model, Function<FrameKind, FrameView> pictures) {
        this.model = model;
        this.pictures = pictures;
    }

    @FXML
    private void initialize() {
        primerNum1Field.textProperty().bindBidirectional(model.num1Property());
        primerNum2Field.textProperty().bindBidirectional(model.num2Property());
        primerByteField.textProperty().bindBidirectional(model.spoiltByteProperty());
        Controls.bindProblem(primerProblemLabel, model.problemProperty());
        Controls.bindProblem(primerByteProblemLabel, model.byteProblemProperty());
        primerOrdersText.textProperty().bind(model.ordersProperty());
        primerReadsText.textProperty().bind(model.readsProperty());
        count(primerReadSpinner, 1, PrimerModel.longestRead(), model.readSizeProperty());
        count(primerPlaceSpinner, 0, PrimerModel.lastPlace(), model.placeProperty());
        show();
    }

    private static void count(Spinner<Integer> spinner, int least, int most, IntegerProperty number) {
        spinner.setValueFactory(new IntegerSpinnerValueFactory(least, most, number.get()));
        spinner.valueProperty().subscribe(value -> number.set(value));
    }

    private void show() {
        Lesson lesson = model.lesson();
        follow(FrameKind.REQUEST, primerRequestBox, model.requestProperty());
        follow(FrameKind.RESPONSE, primerResponseBox, model.responseProperty());
        follow(FrameKind.REQUEST, primerWrongBox, model.spoiltProperty());
        add(FrameKind.REQUEST, primerLeftOutBox).show(lesson.explain(Lesson.divide(200, 1)));
        add(FrameKind.REQUEST, primerAddBox).show(lesson.add());
        add(FrameKind.REQUEST, primerOrderBox).show(lesson.littleEndian());
        add(FrameKind.RESPONSE, primerValueBox).show(lesson.answer(Lesson.divide(200, 100)));
        add(FrameKind.RESPONSE, primerRaisedBox).show(lesson.answer(Lesson.divide(100, 0)));
    }

    private void follow(FrameKind kind, VBox box, ReadOnlyObjectProperty<Dissection> frame) {
        frame.subscribe(add(kind, box)::show);
    }

    private FrameView add(FrameKind kind, VBox box) {
        FrameView picture = pictures.apply(kind);
        tie(picture::release);
        box.getChildren().add(picture.node());
        return picture;
    }
}
