package divide.inspector.ui.tour;

import divide.inspector.ui.session.OwnServer;
import divide.inspector.ui.session.Session;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the tour watches, and what it unfolds where a step needs it.
///
/// @param session the capture in view
/// @param server the window's own server
/// @param portOffered whether the server's port is in use, and a free one is offered
/// @param selectedField the path of the request's field that is selected, empty when none is
/// @param sideShown whether server and call are shown
/// @param framesShown whether request and response are shown
public record Surroundings(
        Session session,
        OwnServer server,
        ObservableValue<Boolean> portOffered,
        ObservableValue<String> selectedField,
        BooleanProperty sideShown,
        BooleanProperty framesShown) {}
