package divide.inspector.ui.call;

import divide.inspector.ui.fx.Messages;

/// The targets that the form offers.
enum TargetKind {
    THIS_WINDOW,
    HOST_AND_PORT,
    IN_PROCESS,
    LOCAL;

    static TargetKind of(Destination destination) {
        return switch (destination) {
            case Destination.ThisWindow _ -> THIS_WINDOW;
            case Destination.Remote _ -> HOST_AND_PORT;
            case Destination.InProcess _ -> IN_PROCESS;
            case Destination.Local _ -> LOCAL;
        };
    }

    String words(Messages messages) {
        return switch (this) {
            case THIS_WINDOW -> messages.text("call.target.own");
            case HOST_AND_PORT -> messages.text("call.target.remote");
            case IN_PROCESS -> messages.text("call.target.process");
            case LOCAL -> messages.text("call.target.local");
        };
    }
}
