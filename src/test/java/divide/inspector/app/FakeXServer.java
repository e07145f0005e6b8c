package divide.inspector.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Plays an X server for one client, up to the first byte of its answer.
final class FakeXServer implements AutoCloseable {
    /// What the server does once the client has said who it is.
    enum Manner {
        ACCEPT,
        REFUSE,
        ASK_FOR_MORE,
        HANG_UP,
        SAY_NOTHING
    }

    private static final int DEADLINE_SECONDS = 10;

    private final ServerSocketChannel listener;
    private final Manner manner;
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private final CompletableFuture<Integer> afterAnswer = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::serve);

    private FakeXServer(ServerSocketChannel listener, Manner manner) {
        this.listener = listener;
        this.manner = manner;
    }

    static FakeXServer onUnixSocket(Path socket, Manner manner) throws IOException {
        return started(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket), manner);
    }

    static FakeXServer onTcp(Manner manner) throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        return started(ServerSocketChannel.open(), anyPort, manner);
    }

    private static FakeXServer started(ServerSocketChannel listener, SocketAddress address, Manner manner)
            throws IOException {
        listener.bind(address);
        var server = new FakeXServer(listener, manner);
        server.thread.start();
        return server;
    }

    /// The number of the display on a TCP port.
    int number() throws IOException {
        return ((InetSocketAddress) listener.getLocalAddress()).getPort() - 6000;
    }

    /// The client's first message from the version on: the numbers of its header, then the rest in hex.
    String request() throws Exception {
        return get(request);
    }

    /// Returns once the client has left.
    void awaitClientGone() throws Exception {
        if (get(afterAnswer) != -1) {
            throw new IllegalStateException("the client said more");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T get(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private void serve() {
        try (var client = listener.accept()) {
            request.complete(readRequest(client));
            answer(client);
        } catch (IOException | RuntimeException failure) {
            request.completeExceptionally(failure);
            afterAnswer.completeExceptionally(failure);
        }
    }

    private void answer(SocketChannel client) throws IOException {
        switch (manner) {
            case ACCEPT -> say(client, 1);
            case REFUSE -> say(client, 0);
            case ASK_FOR_MORE -> say(client, 2);
            case HANG_UP -> {}
            case SAY_NOTHING -> afterAnswer.complete(client.read(ByteBuffer.allocate(1)));
        }
    }

    private static void say(SocketChannel client, int first) throws IOException {
        client.write(ByteBuffer.allocate(8).put(0, (byte) first));
    }

    private static String readRequest(SocketChannel client) throws IOException {
        var order = ByteOrder.nativeOrder();
        var header = read(client, 12).order(order);
        if (header.get(0) != (order == ByteOrder.LITTLE_ENDIAN ? 0x6c : 0x42) || header.get(1) != 0) {
            throw new IllegalStateException("not in this machine's byte order");
        }
        var padded = (header.getShort(6) + 3 & ~3) + (header.getShort(8) + 3 & ~3);
        return words(header.position(2))
                + HexFormat.of().formatHex(read(client, padded).array());
    }

    /// Each as a decimal number and a blank, so that the byte order doesn't show.
    private static String words(ByteBuffer header) {
        var words = new StringBuilder();
        while (header.hasRemaining()) {
            words.append(header.getShort()).append(' ');
        }
        return words.toString();
    }

    private static ByteBuffer read(SocketChannel client, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (client.read(bytes) < 0) {
                throw new IOException("the client left");
            }
        }
        return bytes.flip();
    }
}
