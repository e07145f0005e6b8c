package divide.inspector.capture;

import divide.inspector.protocol.Ending;
import java.util.Optional;

/// One exchange from its first byte until the store has it: its times, and which bytes of its connection's queues are
/// its own. A connection uses it again for a later exchange.
///
/// The connection's monitor guards it: all but [#snapshot] is for those who hold that.
final class Underway {
    /// The number of an exchange that is not recorded.
    static final long UNNUMBERED = 0;

    private final Object monitor;
    private final Source source;
    private final ByteQueue requests;
    private final ByteQueue responses;
    private long number;
    private int connection;
    private Ending ending;
    private Mark mark;
    private long requestPlace;
    private int requestLength;
    private int responseLength;
    private long requestFirst;
    private long requestLast;
    private boolean asked;
    private boolean answering;
    private long responseFirst;
    private long responseLast;
    private long handler;
    private Note note;
    private boolean isCounted;
    private boolean isUncertain;

    Underway(Object monitor, Source source, ByteQueue requests, ByteQueue responses) {
        this.monitor = monitor;
        this.source = source;
        this.requests = requests;
        this.responses = responses;
    }

    /// An exchange whose frames are all there is, and which no connection knows.
    static Underway whole(Source source, byte[] request, byte[] response, long first, long last) {
        Underway whole = new Underway(new Object(), source, new ByteQueue(request), new ByteQueue(response));
        whole.begin(0, 0, first);
        whole.request(request.length, first, first);
        whole.response(response.length, last, last);
        return whole;
    }

    /// Forgets what it was and begins with a byte that came at `nanos`.
    ///
    /// @param place where the request's bytes begin in their queue
    void begin(int connection, long place, long nanos) {
        this.connection = connection;
        number = UNNUMBERED;
        ending = Ending.OPEN;
        mark = Mark.OPEN;
        requestPlace = place;
        requestLength = 0;
        responseLength = 0;
        requestFirst = nanos;
        requestLast = nanos;
        asked = false;
        answering = false;
        handler = Times.UNKNOWN;
        note = null;
        isUncertain = false;
    }

    void number(long number) {
        this.number = number;
    }

    /// More bytes of its request came: all that no exchange before it has.
    void requestMoved(long nanos) {
        requestLength = (int) (requests.end() - requestPlace);
        requestLast = nanos;
    }

    /// Its request is whole.
    void request(int length, long first, long last) {
        asked = true;
        requestLength = length;
        requestFirst = first;
        requestLast = last;
    }

    /// More bytes of its response came.
    void responseMoved(long nanos) {
        responseFirst = answering ? responseFirst : nanos;
        responseLast = nanos;
        answering = true;
        takeResponses();
    }

    /// The responses that no exchange has are its own so far.
    void takeResponses() {
        responseLength = responses.size();
    }

    /// Its response is whole.
    void response(int length, long first, long last) {
        answering = true;
        responseLength = length;
        responseFirst = first;
        responseLast = last;
    }

    /// What came of its response is none of its own.
    void withdrawResponse() {
        answering = false;
        responseLength = 0;
    }

    /// Its request came as far as it ever will.
    void requestEnded() {
        asked = true;
    }

    /// Bytes of it were lost.
    ///
    /// @param counted whether it is certain that they were of just one request
    void lose(Note.Lost lost, boolean counted) {
        note = lost;
        isCounted = counted;
    }

    /// Whether it was answered by that response isn't certain.
    void doubt() {
        isUncertain = true;
    }

    /// Whether its response may be another one's.
    boolean isUncertain() {
        return isUncertain;
    }

    /// Whether it is no more than bytes of the server that nobody has asked for.
    boolean isStray() {
        return asked && requestLength == 0 && note == null;
    }

    boolean isCounted() {
        return isCounted;
    }

    /// What is known of it beside its bytes, or null.
    Note note() {
        return note;
    }

    boolean isAnswering() {
        return answering;
    }

    void handled(long nanos) {
        handler = nanos;
    }

    void end(Ending ending) {
        this.ending = ending;
    }

    void mark(Mark mark) {
        this.mark = mark;
    }

    /// Drops its bytes, which are the oldest of the queues, and says that it is no exchange any more.
    void leave() {
        requests.drop(requestLength);
        responses.drop(responseLength);
        number = UNNUMBERED;
    }

    /// The exchange as it stands now, under the number that the store gave it; empty when it has ended meanwhile.
    Optional<Exchange> snapshot(long number) {
        synchronized (monitor) {
            return this.number == number ? Optional.of(now()) : Optional.empty();
        }
    }

    private Exchange now() {
        return new Exchange(
                number,
                source,
                connection,
                asked ? Exchange.State.WAITING : Exchange.State.ARRIVING,
                ending,
                new Times(requestFirst, requestLast, responseFirst(), responseLast(), handler),
                requests.copy(requestPlace, requestLength),
                responses.copy(responses.start(), responseLength),
                mark,
                Optional.<Note>ofNullable(note).or(() -> isUncertain ? Note.UNCERTAIN : Optional.empty()),
                requests.arrivals(requestPlace, requestLength),
                responses.arrivals(responses.start(), responseLength));
    }

    /// Whether one of its frames came in more than one read.
    boolean cameInPieces() {
        return requests.cameInPieces(requestPlace, requestLength)
                || responses.cameInPieces(responses.start(), responseLength);
    }

    Pieces pieces() {
        return new Pieces(
                requests.arrivals(requestPlace, requestLength), responses.arrivals(responses.start(), responseLength));
    }

    long number() {
        return number;
    }

    Source source() {
        return source;
    }

    int connection() {
        return connection;
    }

    Ending ending() {
        return ending;
    }

    Mark mark() {
        return mark;
    }

    byte[] requestArray() {
        return requests.array();
    }

    int requestIndex() {
        return requests.index(requestPlace);
    }

    int requestLength() {
        return requestLength;
    }

    /// The place behind the request's bytes.
    long requestEnd() {
        return requestPlace + requestLength;
    }

    byte[] responseArray() {
        return responses.array();
    }

    int responseIndex() {
        return responses.index(responses.start());
    }

    int responseLength() {
        return responseLength;
    }

    long requestFirst() {
        return requestFirst;
    }

    long requestLast() {
        return requestLast;
    }

    long responseFirst() {
        return answering ? responseFirst : requestLast;
    }

    long responseLast() {
        return answering ? Math.max(responseFirst, responseLast) : requestLast;
    }

    /// How long the handler took, in nanoseconds, or [Times#UNKNOWN].
    long handler() {
        return handler;
    }
}
