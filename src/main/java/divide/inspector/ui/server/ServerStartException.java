package divide.inspector.ui.server;

import java.io.IOException;

/// The server did not start. The message is a sentence for people: what happened, where, and what to do.
public final class ServerStartException extends IOException {
    private static final long serialVersionUID = 1;

    ServerStartException(String words) {
        super(words);
    }

    ServerStartException(String words, Throwable cause) {
        super(words, cause);
    }
}
