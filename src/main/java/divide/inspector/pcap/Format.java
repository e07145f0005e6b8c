package divide.inspector.pcap;

import java.io.IOException;

/// How packets lie in a file.
interface Format {
    /// Goes on to the next packet; false when there is none.
    boolean next(Packet into) throws IOException;
}
