package divide.inspector.pcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Whole capture files, read.
///
/// @param packets each as `nanos linkType original hex comments`
/// @param damage why there are no more
record Captures(List<String> packets, Optional<Damage> damage) {
    static Captures read(Path file) {
        try (PacketReader reader = PacketReader.open(file)) {
            List<String> packets = new ArrayList<>();
            Packet packet = new Packet();
            while (reader.next(packet)) {
                packets.add(text(packet));
            }
            return new Captures(packets, reader.damage());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static Captures read(Path folder, byte... bytes) {
        try {
            return read(Files.write(folder.resolve("capture"), bytes));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(Packet packet) {
        int from = packet.from();
        String hex = HexFormat.of().formatHex(packet.array(), from, from + packet.captured());
        return packet.nanos() + " " + packet.linkType() + " " + packet.original() + " " + hex + " " + packet.comments();
    }
}
