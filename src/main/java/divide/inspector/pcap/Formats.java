package divide.inspector.pcap;

import divide.inspector.pcap.Damage.Kind;
import java.io.IOException;

/// Tells the formats apart by how files begin.
final class Formats {
    private Formats() {}

    /// The format of the file in `window`, or null when trouble was met.
    static Format of(ByteWindow window, Trouble trouble) throws IOException {
        if (!window.has(Integer.BYTES)) {
            trouble.met(Damage.at(window.left() == 0 ? Kind.EMPTY : Kind.NOT_A_CAPTURE, 0));
            return null;
        }
        int magic = Endian.BIG.i32(window.array(), window.at());
        return magic == PcapngFormat.SECTION ? new PcapngFormat(window, trouble) : pcap(magic, window, trouble);
    }

    private static Format pcap(int magic, ByteWindow window, Trouble trouble) throws IOException {
        boolean isLittle = PcapFormat.isMagic(Integer.reverseBytes(magic));
        if (!isLittle && !PcapFormat.isMagic(magic)) {
            trouble.met(Damage.at(Kind.NOT_A_CAPTURE, 0));
            return null;
        }
        if (!window.has(PcapFormat.FILE_HEADER)) {
            trouble.met(Damage.at(Kind.CUT_IN_HEADER, window.left()));
            return null;
        }
        return PcapFormat.of(isLittle ? Endian.LITTLE : Endian.BIG, window, trouble);
    }
}
