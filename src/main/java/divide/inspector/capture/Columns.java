package divide.inspector.capture;

import divide.inspector.protocol.Ending;

/// A chunk of finished exchanges as columns of numbers: 45 bytes each, and no object.
final class Columns {
    static final int ROWS = 4096;
    static final int BYTES_A_ROW = 45;

    private static final Source[] SOURCES = Source.values();
    private static final Ending[] ENDINGS = Ending.values();
    private static final Mark[] MARKS = Mark.values();

    private final long[] place = new long[ROWS];
    private final long[] first = new long[ROWS];
    private final int[] requestLength = new int[ROWS];
    private final int[] responseLength = new int[ROWS];
    private final float[] requestTook = new float[ROWS];
    private final float[] untilResponse = new float[ROWS];
    private final float[] responseTook = new float[ROWS];
    private final float[] handler = new float[ROWS];
    private final int[] connection = new int[ROWS];
    private final byte[] flags = new byte[ROWS];

    /// A float keeps nanoseconds exactly up to 16 ms and to one part in 16 million beyond.
    void set(int row, long bytesPlace, Exchange exchange) {
        Times times = exchange.times();
        place[row] = bytesPlace;
        first[row] = times.requestFirst();
        requestLength[row] = exchange.request().length;
        responseLength[row] = exchange.response().length;
        requestTook[row] = times.requestLast() - times.requestFirst();
        untilResponse[row] = times.responseFirst() - times.requestLast();
        responseTook[row] = times.responseLast() - times.responseFirst();
        handler[row] = times.handler();
        connection[row] = exchange.connection();
        flags[row] = (byte) (exchange.source().ordinal() << 6
                | exchange.ending().ordinal() << 3
                | exchange.mark().ordinal());
    }

    long place(int row) {
        return place[row];
    }

    int requestLength(int row) {
        return requestLength[row];
    }

    int responseLength(int row) {
        return responseLength[row];
    }

    int connection(int row) {
        return connection[row];
    }

    Source source(int row) {
        return SOURCES[flags[row] >> 6 & 3];
    }

    Ending ending(int row) {
        return ENDINGS[flags[row] >> 3 & 7];
    }

    Mark mark(int row) {
        return MARKS[flags[row] & 7];
    }

    Times times(int row) {
        long requestLast = first[row] + (long) requestTook[row];
        long responseFirst = requestLast + (long) untilResponse[row];
        return new Times(
                first[row], requestLast, responseFirst, responseFirst + (long) responseTook[row], (long) handler[row]);
    }
}
