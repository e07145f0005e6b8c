package divide.inspector.ui.primer;

import divide.inspector.protocol.Dissection;
import divide.inspector.protocol.Dissector;
import divide.inspector.protocol.Divide;
import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Request;
import divide.inspector.protocol.Response;
import divide.inspector.rpc.Handlers;
import divide.inspector.rpc.ServerStub;

/// The frames of the page, written and answered by the code that calls and serves. One thread at a time.
final class Lesson {
    private static final int NAME_LENGTH = 4;

    private final Dissector dissector = Dissector.standard();
    private final ServerStub server = new ServerStub(Handlers.DEFAULT);

    static Request divide(int num1, int num2) {
        return Request.of(Divide.METHOD, num1, num2);
    }

    static byte[] bytes(Request request) {
        return FrameWriter.bytes(request);
    }

    Dissection explain(byte[] request) {
        return dissector.dissect(FrameKind.REQUEST, request, Ending.ENDED);
    }

    Dissection explain(Request request) {
        return explain(bytes(request));
    }

    /// What the server answers to `request`.
    Dissection answer(Request request) {
        Response response = server.call(request.method(), request);
        return dissector.dissectAnswer(FrameWriter.bytes(response), Ending.ENDED, bytes(request));
    }

    /// A call without arguments.
    Dissection add() {
        return explain(Request.of(Methods.ADD));
    }

    /// A call by a peer that writes its first length in the wrong byte order.
    Dissection littleEndian() {
        byte[] bytes = bytes(divide(200, 100));
        bytes[0] = bytes[NAME_LENGTH - 1];
        bytes[NAME_LENGTH - 1] = 0;
        return explain(bytes);
    }
}
