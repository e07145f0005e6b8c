package divide.inspector.ui.frame;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Focus;
import divide.inspector.ui.fx.View;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;

/// Joins the two frame panes to their models. It binds and does nothing else.
public final class FramesController extends View {
    /// The keys that always do the same in the bytes of a frame.
    public static final List<FixedKeys> KEYS =
            Stream.concat(HexKeys.LISTED.stream(), FindBar.LISTED.stream()).toList();

    private final FrameModel request;
    private final FrameModel response;
    private final Runnable changeBytes;
    private final FrameJumps jumps;

    @FXML
    private FrameHeader requestHeader;

    @FXML
    private Button changeBytesButton;

    @FXML
    private Node requestPane;

    @FXML
    private FindBar requestFind;

    @FXML
    private FrameStack requestStack;

    @FXML
    private HexView requestHex;

    @FXML
    private FieldTable requestFields;

    @FXML
    private ScrollPane requestNotes;

    @FXML
    private FindingList requestFindings;

    @FXML
    private ReadingBar requestReadings;

    @FXML
    private Label requestBlankLabel;

    @FXML
    private FrameHeader responseHeader;

    @FXML
    private Node responsePane;

    @FXML
    private FindBar responseFind;

    @FXML
    private FrameStack responseStack;

    @FXML
    private HexView responseHex;

    @FXML
    private FieldTable responseFields;

    @FXML
    private ScrollPane responseNotes;

    @FXML
    private FindingList responseFindings;

    @FXML
    private ReadingBar responseReadings;

    @FXML
    private Label responseBlankLabel;

    /// A controller of the panes that show `request` and `response`, between which `jumps` goes.
    ///
    /// @param changeBytes has the bytes of the request changed
    public FramesController(FrameModel request, FrameModel response, FrameJumps jumps, Runnable changeBytes) {
        this.request = request;
        this.response = response;
        this.jumps = jumps;
        this.changeBytes = changeBytes;
    }

    @FXML
    private void initialize() {
        requestHex.setModel(request);
        requestFields.setModel(request);
        requestFindings.setModel(request);
        requestReadings.setModel(request);
        Controls.drawDirectly(List.of(requestNotes, responseNotes));
        requestFind.attach(request, requestPane, requestHex);
        Controls.showWhen(
                request.contentProperty().map(content -> request.blocks().length() > 0), changeBytesButton);
        responseHex.setModel(response);
        responseFields.setModel(response);
        responseFindings.setModel(response);
        responseReadings.setModel(response);
        responseFind.attach(response, responsePane, responseHex);
        tie(bind(request, requestHeader, requestStack, requestBlankLabel));
        tie(bind(response, responseHeader, responseStack, responseBlankLabel));
        tie(this::letGo);
        follow(requestPane, FrameKind.REQUEST);
        follow(responsePane, FrameKind.RESPONSE);
        jumps.onFocus(kind -> Focus.give(hex(kind)));
        tie(() -> jumps.onFocus(kind -> {}));
    }

    @FXML
    private void changeBytes() {
        changeBytes.run();
    }

    private HexView hex(FrameKind kind) {
        return switch (kind) {
            case REQUEST -> requestHex;
            case RESPONSE -> responseHex;
        };
    }

    private void follow(Node pane, FrameKind kind) {
        pane.focusWithinProperty().subscribe(isInside -> {
            if (isInside) {
                jumps.came(kind);
            }
        });
    }

    private static Subscription bind(FrameModel model, FrameHeader header, FrameStack stack, Label blank) {
        header.summaryProperty().bind(model.summaryProperty());
        header.briefProperty().bind(model.briefProperty());
        header.selectionProperty().bind(model.selectionTextProperty());
        return model.contentProperty().subscribe(content -> {
            blank.setText(model.blankText().orElse(""));
            blank.setVisible(model.frame().isEmpty());
            stack.setVisible(model.frame().isPresent());
        });
    }

    private void letGo() {
        requestHex.release();
        requestFields.release();
        requestFindings.release();
        requestReadings.release();
        requestFind.release();
        responseHex.release();
        responseFields.release();
        responseFindings.release();
        responseReadings.release();
        responseFind.release();
    }
}
