package divide.inspector.ui.files;

import divide.inspector.capture.Recorder;
import divide.inspector.capture.WallClock;
import divide.inspector.protocol.Limits;
import divide.inspector.ui.fx.Background;
import divide.inspector.ui.session.Session;
import divide.inspector.ui.session.Tasks;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What opening and saving work on.
///
/// @param session the capture as the window looks at it
/// @param recorder the capture itself
/// @param clock the times of its exchanges
/// @param limits what receivers refuse, as things stand
/// @param tasks the window's long work
/// @param background where files are looked at
/// @param drawn runs what it is given on the JavaFX thread, once what was changed there just before is on the screen
public record FileServices(
        Session session,
        Recorder recorder,
        WallClock clock,
        Supplier<Limits> limits,
        Tasks tasks,
        Background background,
        Executor drawn) {}
