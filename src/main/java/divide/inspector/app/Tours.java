package divide.inspector.app;

import divide.inspector.protocol.DissectedField;
import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Request;
import divide.inspector.ui.session.Shown;
import divide.inspector.ui.shell.ShellModel;
import divide.inspector.ui.tour.Deeds;
import divide.inspector.ui.tour.Surroundings;
import divide.inspector.ui.tour.TourModel;
import java.util.Optional;

/// The tour over the window's real services. JavaFX thread only.
///
/// @param services what the steps are done with
record Tours(Services services) {
    private static final String SPOILT_FIELD = "num2.seq";
    private static final byte NO_SEQ = 7;

    TourModel over(ShellModel shell) {
        Surroundings around = new Surroundings(
                services.session,
                services.server,
                services.serverModel.portOffered(),
                services.request.selectedPath(),
                shell.sideShown(),
                shell.framesShown());
        return new TourModel(around, new Deeds(this::serve, this::call, services.request::selectField, this::spoil));
    }

    private void serve() {
        services.serverModel.start().exceptionally(taken -> {
            services.serverModel.startOn(0);
            return null;
        });
    }

    private void call(int num1, int num2) {
        services.call.fill(Request.of(Divide.METHOD, num1, num2));
        services.call.send();
    }

    /// Any call will do where the one in view has no num2.
    private void spoil() {
        Optional<Dissection> inView =
                services.session.shownProperty().get().map(Shown::frames).map(frames -> frames.request());
        byte[] bytes = inView.flatMap(Tours::spoilt).orElseGet(Tours::anySpoilt);
        services.rawTarget().send(bytes, services.session::selectMade, unreachable -> {});
    }

    private static Optional<byte[]> spoilt(Dissection frame) {
        return frame.fields().stream()
                .filter(field -> field.path().equals(SPOILT_FIELD))
                .findFirst()
                .map(field -> spoilt(frame.bytes(), field));
    }

    private static byte[] spoilt(byte[] bytes, DissectedField field) {
        byte[] changed = bytes.clone();
        changed[field.offset()] = NO_SEQ;
        return changed;
    }

    private static byte[] anySpoilt() {
        byte[] bytes = FrameWriter.bytes(Request.of(Divide.METHOD, 200, 100));
        bytes[bytes.length - Integer.BYTES - 1] = NO_SEQ;
        return bytes;
    }
}
