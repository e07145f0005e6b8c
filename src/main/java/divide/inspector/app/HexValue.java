package divide.inspector.app;

import divide.inspector.wire.Hex;
import divide.inspector.wire.HexException;

/// Reads hex digits from an option's value, space between them being ignored.
record HexValue(OptionValue value) {
    Launch.Source.Hex read() throws LaunchOptionException {
        try {
            return whole(Hex.parse(value.text()));
        } catch (HexException noHex) {
            throw noHex.culprit().isEmpty() ? half(noHex) : noDigit(noHex);
        }
    }

    private Launch.Source.Hex whole(byte[] bytes) throws LaunchOptionException {
        if (bytes.length == 0) {
            throw value.refused("hex.empty");
        }
        return new Launch.Source.Hex(Hex.stream(bytes));
    }

    /// The missing digit stands behind the lone one. Columns are counted from 1 in the text after the equals sign.
    private LaunchOptionException half(HexException noHex) {
        return value.refusedBecause("hex.odd", String.valueOf(noHex.column() + 1));
    }

    private LaunchOptionException noDigit(HexException noHex) {
        return value.refusedBecause("hex.digit", String.valueOf(noHex.column()), Quoted.of(noHex.culprit()));
    }
}
