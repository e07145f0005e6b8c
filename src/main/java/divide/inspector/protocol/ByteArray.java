package divide.inspector.protocol;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;
import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.util.ArrayList;
import java.util.List;

/// The elements of an array as C, Java, Python and others write it: `{0x00, 0x0a}`, `(byte) 0xff`, `[0, -1, 255]`.
///
/// Elements of two digits each are read as hexadecimal when none says otherwise.
final class ByteArray {
    private static final String PREFIX = "0x";
    private static final String SEPARATORS = ",;{}[]()";

    private final TextPlaces places;
    private final String text;
    private final Sink bytes = new Sink(64);

    ByteArray(TextPlaces places) {
        this.places = places;
        this.text = places.text();
    }

    static boolean matches(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('[') >= 0 || text.contains(PREFIX) || text.contains("0X");
    }

    byte[] bytes() throws UnreadableException {
        List<Element> elements = elements();
        boolean isBareHex = elements.stream().allMatch(this::isPair);
        for (Element element : elements) {
            read(element, isBareHex);
        }
        return bytes.toByteArray();
    }

    private record Element(int from, int to) {}

    /// What stands around the elements is a declaration: it has numbers of its own.
    private List<Element> elements() {
        int brace = text.indexOf('{');
        int from = brace >= 0 ? brace : Math.max(0, text.lastIndexOf('['));
        int close = text.indexOf(brace >= 0 ? '}' : ']', from);
        return elements(from, close < 0 ? text.length() : close);
    }

    private List<Element> elements(int from, int to) {
        List<Element> elements = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && !separates(text.charAt(end))) {
                end++;
            }
            if (end > at && !isCast(at, end)) {
                elements.add(new Element(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return elements;
    }

    private static boolean separates(char c) {
        return Hex.isSpace(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private boolean isCast(int from, int to) {
        return text.startsWith("(byte)", from - 1) && to - from == "byte".length();
    }

    private boolean isPair(Element element) {
        return element.to - element.from == 2
                && Hex.isDigit(text.charAt(element.from))
                && Hex.isDigit(text.charAt(element.from + 1));
    }

    private void read(Element element, boolean isBareHex) throws UnreadableException {
        boolean hasPrefix = text.regionMatches(true, element.from, PREFIX, 0, PREFIX.length());
        int from = element.from + (hasPrefix ? PREFIX.length() : 0);
        if (from < element.to && (isBareHex || hasPrefix)) {
            hex(from, element.to);
        } else {
            decimal(element);
        }
    }

    private void hex(int from, int to) throws UnreadableException {
        try {
            if (to - from == 1 && Hex.isDigit(text.charAt(from))) {
                bytes.put(Shape.U8, Character.digit(text.charAt(from), 16));
            } else {
                Hex.parse(text, from, to, bytes);
            }
        } catch (HexException noHex) {
            throw places.unreadable(noHex);
        }
    }

    private void decimal(Element element) throws UnreadableException {
        String digits = text.substring(element.from, element.to);
        try {
            int number = Integer.parseInt(digits);
            if (number < Byte.MIN_VALUE || number > 0xFF) {
                throw refused(FrameText.Fault.OUT_OF_RANGE, element);
            }
            bytes.put(Shape.U8, number);
        } catch (NumberFormatException noNumber) {
            throw refused(FrameText.Fault.NO_ELEMENT, element);
        }
    }

    private UnreadableException refused(FrameText.Fault fault, Element element) {
        String shown = text.substring(element.from, Math.min(element.to, element.from + 20));
        return places.unreadable(fault, element.from, JsonText.escape(shown));
    }
}
