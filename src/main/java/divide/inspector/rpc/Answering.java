package divide.inspector.rpc;

import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Response;
import divide.inspector.protocol.Words;

/// What a connection answers to a request whose reading has come to an end.
interface Answering {
    Response answer(Reading request);

    /// Whether the connection goes on after the answer to a whole request.
    boolean goesOn();

    /// Answers as the stub does.
    static Answering by(ServerStub stub) {
        return new Answering() {
            @Override
            public Response answer(Reading request) {
                return stub.answer(request);
            }

            @Override
            public boolean goesOn() {
                return true;
            }
        };
    }

    /// The answer to a request that is not whole, and for whose rest a server has no room.
    ///
    /// @param come how many bytes of it have come
    static Response noRoom(int come) {
        return new Response.Failure(Words.ENGLISH.format(
                "answer.NO_ROOM", Integer.toString(come), Integer.toString(FrameRoom.OF_A_SERVER >> 20)));
    }

    /// Answers the first request with a refusal, whatever it is.
    static Answering refusing(int limit) {
        return new Answering() {
            @Override
            public Response answer(Reading request) {
                return new Response.Failure(
                        Words.ENGLISH.format("answer.TOO_MANY_CONNECTIONS", Integer.toString(limit)));
            }

            @Override
            public boolean goesOn() {
                return false;
            }
        };
    }
}
