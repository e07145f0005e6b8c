package divide.inspector.protocol;

/// Says whether a response can be the answer to a request, for those who can't trust the order of both. One thread at a
/// time.
public final class AnswerFit {
    /// How well a response fits a request, best last.
    public enum Fit {
        /// No server answers so.
        NONE,
        /// It may be its answer.
        POSSIBLE,
        /// It is just the answer that the request asks for.
        RIGHT
    }

    private final FrameReader reader;
    private final Reading request = Reading.plain();
    private final Reading response = Reading.plain();

    /// A judge of calls of `methods`.
    public AnswerFit(Methods methods, Limits limits) {
        this.reader = new FrameReader(methods, limits);
    }

    /// Aims at the response that lies in `bytes`.
    public void aim(byte[] bytes, int from, int to) {
        reader.read(FrameKind.RESPONSE, bytes, from, to, response);
    }

    /// How well the response fits the request that lies in `bytes`.
    public Fit of(byte[] bytes, int from, int to) {
        reader.read(FrameKind.REQUEST, bytes, from, to, request);
        if (response.has(Response.VALUE)) {
            return ofValue();
        }
        return response.has(Response.MESSAGE) ? ofMessage() : Fit.POSSIBLE;
    }

    /// A server may know methods that we don't; bytes that are no request have no value.
    private Fit ofValue() {
        if (request.state() != Reading.State.WHOLE) {
            return Fit.NONE;
        }
        ResultCheck check = checkOrNull();
        boolean right = check != null && check.isRight(request, response.bits(Response.VALUE));
        return right ? Fit.RIGHT : Fit.POSSIBLE;
    }

    /// What can't be served is answered by a message.
    private Fit ofMessage() {
        ResultCheck check = checkOrNull();
        boolean right = !request.isSound() || check != null && !check.hasResult(request);
        return right ? Fit.RIGHT : Fit.POSSIBLE;
    }

    private ResultCheck checkOrNull() {
        Signature signature = request.isSound() ? request.methodOrNull().signatureOrNull() : null;
        return signature == null ? null : signature.check();
    }

    /// How many bytes the answer to the request that lies in `bytes` has, or 0 when that isn't certain.
    public int answerLength(byte[] bytes, int from, int to) {
        reader.read(FrameKind.REQUEST, bytes, from, to, request);
        ResultCheck check = checkOrNull();
        return check != null && check.hasResult(request) ? ResponseLayout.VALUE.length() : 0;
    }
}
