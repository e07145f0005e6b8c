package divide.inspector.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server that takes calls of 24 bytes and answers as a script says.
final class ScriptedServer implements AutoCloseable {
    static final byte[] TWO = HexFormat.of().parseHex("0140000000");
    static final byte[] THREE = HexFormat.of().parseHex("0140400000");
    static final byte[] ERROR = HexFormat.of().parseHex("020000000162");

    /// Answers call number `call` of connection number `connection`, both counted from 0.
    interface Script {
        /// @return the answer, or null to close the connection
        byte[] answer(int connection, int call) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Exception> endings = new CopyOnWriteArrayList<>();
    private final Script script;

    ScriptedServer(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    int accepted() {
        return clients.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                int number = clients.size();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client, number));
            }
        } catch (IOException closed) {
            endings.add(closed);
        }
    }

    private void serve(Socket client, int number) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            for (int call = 0; ; call++) {
                in.readFully(new byte[24]);
                byte[] answer = script.answer(number, call);
                if (answer == null) {
                    return;
                }
                out.write(answer);
            }
        } catch (Exception gone) {
            endings.add(gone);
        }
    }

    /// Ends everything at once, as when its program is killed.
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
