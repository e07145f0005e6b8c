package divide.inspector.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The arrivals of an exchange whose frames came in pieces, as bytes that a store keeps behind the frames: the two
/// counts, then an end and a time for each.
///
/// @param request the arrivals of the request
/// @param response the arrivals of the response
record Pieces(List<Arrival> request, List<Arrival> response) {
    /// How many bytes say how many more follow.
    static final int HEAD = 2 * Integer.BYTES;

    private static final int ARRIVAL = Integer.BYTES + Long.BYTES;

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + ARRIVAL * (request.size() + response.size()));
        buffer.putInt(request.size()).putInt(response.size());
        request.forEach(arrival -> put(arrival, buffer));
        response.forEach(arrival -> put(arrival, buffer));
        return buffer.array();
    }

    private static void put(Arrival arrival, ByteBuffer buffer) {
        buffer.putInt(arrival.end()).putLong(arrival.nanos());
    }

    /// How long the bytes are that begin with `head`.
    static int length(byte[] head) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        return HEAD + ARRIVAL * (buffer.getInt() + buffer.getInt());
    }

    static Pieces of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int request = buffer.getInt();
        int response = buffer.getInt();
        return new Pieces(arrivals(buffer, request), arrivals(buffer, response));
    }

    private static List<Arrival> arrivals(ByteBuffer buffer, int count) {
        List<Arrival> arrivals = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            arrivals.add(new Arrival(buffer.getInt(), buffer.getLong()));
        }
        return arrivals;
    }
}
