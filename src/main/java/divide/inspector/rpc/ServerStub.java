package divide.inspector.rpc;

import divide.inspector.protocol.Arguments;
import divide.inspector.protocol.Finding;
import divide.inspector.protocol.FindingKind;
import divide.inspector.protocol.Method;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Severity;
import divide.inspector.protocol.Words;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Turns a request that was read into its answer: the handler's result, its InvalidOperation, or words that say what is
/// wrong with the request. Many threads at a time.
public final class ServerStub {
    private static final Logger LOG = System.getLogger(ServerStub.class.getName());

    private final Handlers handlers;

    /// A stub that serves with `handlers`.
    public ServerStub(Handlers handlers) {
        this.handlers = handlers;
    }

    /// The answer to a request whose reading has come to an end: whole, or endless.
    public Response answer(Reading request) {
        if (!request.isSound()) {
            return new Response.Failure(complaint(firstFault(request)));
        }
        return call(request.method().orElseThrow(), request);
    }

    /// Calls the handler of `method` without any bytes.
    public Response call(Method method, Arguments arguments) {
        Handler handler = handlers.byMethod().get(method);
        if (handler == null) {
            return new Response.Failure(Words.ENGLISH.format("answer.NOT_IMPLEMENTED", method.name()));
        }
        try {
            return new Response.Value(handler.handle(arguments));
        } catch (InvalidOperationException refused) {
            return new Response.Failure(refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "the handler of " + method + " failed", broken);
            return new Response.Failure(Words.ENGLISH.format("answer.HANDLER_FAILED", method.name()));
        }
    }

    private static Finding firstFault(Reading request) {
        return request.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request without faults was not sound"));
    }

    private static String complaint(Finding fault) {
        if (fault.kind() == FindingKind.UNKNOWN_METHOD || fault.kind() == FindingKind.NOT_IMPLEMENTED) {
            return Words.ENGLISH.format(
                    "answer." + fault.kind(), fault.details().toArray());
        }
        return Words.ENGLISH.format(
                "answer.fault", fault.path(), Integer.toString(fault.offset()), Words.ENGLISH.finding(fault));
    }
}
