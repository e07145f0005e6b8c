package divide.inspector.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.session.Detail;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From frame to frame and from finding to finding.
class FrameJumpsTest {
    private final FrameModel request = Frames.model(FrameKind.REQUEST);
    private final FrameModel response = Frames.model(FrameKind.RESPONSE);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.CONVERSATION);
    private final List<String> went = new ArrayList<>();
    private boolean isThereAnother = true;
    private final FrameJumps jumps = new FrameJumps(request, response, detail, step -> {
        went.add("exchange " + step);
        return isThereAnother;
    });

    @BeforeEach
    void listen() {
        jumps.onFocus(kind -> went.add(kind.name()));
    }

    @Test
    void goesFromRequestToResponseToTheNextRequest() {
        jumps.nextFrame();
        jumps.nextFrame();
        assertEquals(List.of("RESPONSE", "exchange 1", "REQUEST"), went);
        assertEquals(Detail.FRAMES, detail.get());
    }

    @Test
    void goesBackTheSameWay() {
        jumps.previousFrame();
        jumps.previousFrame();
        assertEquals(List.of("exchange -1", "RESPONSE", "REQUEST"), went);
    }

    @Test
    void staysAtTheEndsOfTheList() {
        isThereAnother = false;
        jumps.previousFrame();
        jumps.to(FrameKind.RESPONSE);
        jumps.nextFrame();
        assertEquals(List.of("exchange -1", "RESPONSE", "exchange 1"), went);
    }

    @Test
    void looksInTheFrameThatHadTheFocusWhateverTheFocusComesThrough() {
        jumps.onFocus(kind -> jumps.came(FrameKind.RESPONSE));
        jumps.find();
        assertTrue(request.find().openProperty().get());
        assertFalse(response.find().openProperty().get());
    }

    @Test
    void goesFromFindingToFindingThroughBothFramesAndAround() {
        request.show(Frames.request(1, Frames.UNKNOWN_SEQ));
        response.show(Frames.response(1, "03 00"));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            jumps.nextFinding();
            places.add(went.getLast() + " " + selected());
        }
        jumps.previousFinding();
        assertEquals(places.get(2), went.getLast() + " " + selected());
        assertEquals(places.size() - 1, places.stream().distinct().count(), places::toString);
        assertEquals(places.getFirst(), places.getLast());
    }

    private ByteRange selected() {
        return (went.getLast().equals("REQUEST") ? request : response)
                .selectionProperty()
                .get();
    }

    @Test
    void goesNowhereWithoutFindings() {
        request.show(Frames.request(1, Frames.DIVIDE_200_100));
        jumps.nextFinding();
        jumps.previousFinding();
        assertEquals(List.of(), went);
    }
}
