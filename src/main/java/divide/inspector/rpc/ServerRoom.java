package divide.inspector.rpc;

import java.util.concurrent.Semaphore;

/// The memory that all connections of a server share.
///
/// @param ahead for what is read ahead, a permit for each piece of [Chunks#SIZE]
/// @param frames for requests that haven't arrived whole
record ServerRoom(Semaphore ahead, FrameRoom frames) {
    private static final int CHUNKS = 1024;

    /// As much as a server may have.
    ServerRoom() {
        this(new Semaphore(CHUNKS), new FrameRoom(FrameRoom.OF_A_SERVER));
    }
}
