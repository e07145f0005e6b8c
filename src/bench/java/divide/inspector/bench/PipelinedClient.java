package divide.inspector.bench;

import divide.inspector.protocol.FrameKind;
import divide.inspector.protocol.FrameReader;
import divide.inspector.protocol.FrameWriter;
import divide.inspector.protocol.Limits;
import divide.inspector.protocol.Methods;
import divide.inspector.protocol.Reading;
import divide.inspector.protocol.Request;
import divide.inspector.wire.Sink;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// A client that sends a batch of requests with one write and then reads all their answers.
final class PipelinedClient implements Contender.Client, AutoCloseable {
    private static final int ROOM = 64 * 1024;

    private final SocketChannel socket;
    private final Request call;
    private final int depth;
    private final Sink requests = new Sink(1024);
    private final FrameReader reader = new FrameReader(Methods.DEFAULT, Limits.DEFAULT);
    private final Reading reading = Reading.plain();
    private final ByteBuffer answers = ByteBuffer.allocate(ROOM);

    private PipelinedClient(SocketChannel socket, Request call, int depth) {
        this.socket = socket;
        this.call = call;
        this.depth = depth;
    }

    /// Connects to a server.
    static PipelinedClient to(SocketAddress server, Request call, int depth) throws IOException {
        SocketChannel socket = SocketChannel.open(server);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new PipelinedClient(socket, call, depth);
    }

    @Override
    public int work() throws IOException {
        requests.clear();
        for (int i = 0; i < depth; i++) {
            FrameWriter.write(call, requests);
        }
        ByteBuffer bytes = requests.asBuffer();
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
        int answered = 0;
        while (answered < depth) {
            answered += takeAnswers();
        }
        return answered;
    }

    /// Reads once; returns how many answers are whole with it.
    private int takeAnswers() throws IOException {
        if (socket.read(answers) < 0) {
            throw new EOFException("the server closed the connection");
        }
        answers.flip();
        int count = 0;
        while (answers.hasRemaining() && takeAnswer()) {
            count++;
        }
        answers.compact();
        return count;
    }

    private boolean takeAnswer() throws IOException {
        reader.read(FrameKind.RESPONSE, answers.array(), answers.position(), answers.limit(), reading);
        if (reading.state() == Reading.State.ENDLESS || !reading.findings().isEmpty()) {
            throw new IOException("no answer: " + reading.findings());
        }
        if (reading.state() == Reading.State.PARTIAL) {
            return false;
        }
        answers.position(answers.position() + reading.length());
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
