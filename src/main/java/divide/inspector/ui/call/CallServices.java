package divide.inspector.ui.call;

import divide.inspector.capture.Recorder;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.rpc.ServerStub;
import java.util.function.Supplier;

/// What calls are made with.
///
/// @param recorder hears of every call
/// @param stub serves the calls that need no network
/// @param methods the methods that can be called
/// @param limits what an answer may claim, asked for anew at each call; any thread
public record CallServices(Recorder recorder, ServerStub stub, Methods methods, Supplier<Limits> limits) {}
