package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;

/// Reads frames back from lines of text as they come: a frame a line in hex, or what [AnnotatedText] writes. One
/// thread at a time.
///
/// A line in hex is a frame of its own. An annotated frame ends with an empty line, a line at offset 0, a line of
/// another kind or the end of the text. Lines that begin with `#` are passed over.
public final class FrameTextReader {
    /// The longest line, and the longest annotated frame's text, in characters. Longer ones are refused; whoever
    /// cuts text into lines need keep no more than one character beyond it.
    public static final int LONGEST = 64 * 1024 * 1024;

    /// What a line costs besides its characters, so that a frame of endlessly many short lines is refused too.
    private static final int LINE_COST = 64;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<FrameText> results = new ArrayList<>();
    private final List<AnnotatedLine> lines = new ArrayList<>();
    private Sink bytes = new Sink(64);
    private long cost;
    private int number;
    private boolean skipping;

    /// Takes the next line, without its line end.
    ///
    /// @return the frames and faults that are known with it, in order; mostly none or one
    public List<FrameText> line(String line) {
        number++;
        String text = number == 1 && line.indexOf(BYTE_ORDER_MARK) == 0 ? line.substring(1) : line;
        try {
            take(text);
        } catch (HexException noHex) {
            refuse(noHex);
        }
        return taken();
    }

    /// Says that no line follows.
    ///
    /// @return the frame that this ends, if any
    public List<FrameText> end() {
        endFrame();
        return taken();
    }

    private void take(String line) throws HexException {
        int first = Hex.firstMark(line);
        if (line.length() > LONGEST) {
            breakFrame();
            refuse(FrameText.Fault.LINE_TOO_LONG, LONGEST + 1, Integer.toString(LONGEST));
        } else if (first < 0) {
            endFrame();
        } else if (AnnotatedLine.matches(line)) {
            takeAnnotated(line);
        } else if (line.charAt(first) != '#') {
            takeHex(line);
        }
    }

    private void takeHex(String line) throws HexException {
        boolean inside = skipping || !lines.isEmpty();
        endFrame();
        skipping = inside;
        results.add(new FrameText.Frame(Hex.parse(line), List.of()));
        skipping = false;
    }

    private void takeAnnotated(String line) throws HexException {
        Sink ahead = new Sink(line.length() / 3 + 4);
        AnnotatedLine read = readAnnotated(line, ahead);
        if (read.isFirst()) {
            endFrame();
        }
        cost += line.length() + LINE_COST;
        if (skipping) {
            return;
        }
        if (cost > LONGEST + LINE_COST) {
            forgetFrame();
            skipping = true;
            refuse(FrameText.Fault.FRAME_TOO_LONG, 1, Integer.toString(LONGEST));
        } else {
            lines.add(read);
            bytes.put(ahead.array(), 0, ahead.size());
        }
    }

    private AnnotatedLine readAnnotated(String line, Sink ahead) throws HexException {
        try {
            return AnnotatedLine.read(line, ahead);
        } catch (HexException noHex) {
            breakFrame();
            throw noHex;
        }
    }

    /// The lines behind one that can't be read belong to its frame: they would make no sense as a frame.
    private void breakFrame() {
        endFrame();
        skipping = true;
    }

    private void endFrame() {
        if (bytes.size() > 0) {
            results.add(new FrameText.Frame(bytes.toByteArray(), lines));
        }
        forgetFrame();
    }

    /// A fresh sink, because the memory of one big frame is not to be kept for all that follow.
    private void forgetFrame() {
        lines.clear();
        bytes = new Sink(64);
        cost = 0;
        skipping = false;
    }

    private void refuse(HexException noHex) {
        FrameText.Fault fault = noHex.culprit().isEmpty() ? FrameText.Fault.HALF_A_BYTE : FrameText.Fault.NO_DIGIT;
        refuse(fault, noHex.column(), JsonText.escape(noHex.culprit()));
    }

    private void refuse(FrameText.Fault fault, int column, String detail) {
        results.add(new FrameText.Unreadable(fault, number, column, List.of(detail)));
    }

    private List<FrameText> taken() {
        List<FrameText> taken = List.copyOf(results);
        results.clear();
        return taken;
    }
}
