package divide.inspector.dist;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The program's icon in the one file that a platform's launchers take. Windows' ICO and the ICNS of macOS are both
/// little more than PNG pictures in a row.
record IconFile(Path icons) {
    private static final int LARGEST_IN_ICO = 256;
    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int BLOCK_HEAD = 8;
    private static final Map<Integer, String> ICNS_TYPES =
            Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");

    /// Writes it into the folder `work` where it has to be made first.
    Path of(Platform platform, Path work) throws IOException {
        return switch (platform) {
            case LINUX -> picture(512);
            case WINDOWS -> Files.write(work.resolve("icon.ico"), ico(pictures(LARGEST_IN_ICO)));
            case MACOS -> Files.write(work.resolve("icon.icns"), icns(pictures(512)));
        };
    }

    private Path picture(int size) {
        return icons.resolve("icon-" + size + ".png");
    }

    private SequencedMap<Integer, byte[]> pictures(int largest) throws IOException {
        SequencedMap<Integer, byte[]> pictures = new TreeMap<>();
        for (int size : ICNS_TYPES.keySet()) {
            if (size <= largest) {
                pictures.put(size, Files.readAllBytes(picture(size)));
            }
        }
        return pictures;
    }

    /// A head, an entry of 16 bytes for each picture, and the pictures; numbers have their lowest byte first. An edge
    /// of 256 pixels is written as 0.
    static byte[] ico(SequencedMap<Integer, byte[]> pictures) {
        int place = ICO_HEAD + ICO_ENTRY * pictures.size();
        int length = place
                + pictures.values().stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (Map.Entry<Integer, byte[]> each : pictures.sequencedEntrySet()) {
            byte edge = each.getKey().byteValue();
            file.put(edge).put(edge).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(each.getValue().length).putInt(place);
            place += each.getValue().length;
        }
        pictures.values().forEach(file::put);
        return file.array();
    }

    /// Blocks of a type of four letters, their length with these eight bytes, and a picture, inside of a block `icns`.
    static byte[] icns(SequencedMap<Integer, byte[]> pictures) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        for (Map.Entry<Integer, byte[]> each : pictures.sequencedEntrySet()) {
            blocks.add(block(ICNS_TYPES.get(each.getKey()), List.of(each.getValue())));
        }
        return block("icns", blocks);
    }

    private static byte[] block(String type, List<byte[]> contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes(type);
        out.writeInt(
                BLOCK_HEAD + contents.stream().mapToInt(part -> part.length).sum());
        for (byte[] part : contents) {
            out.write(part);
        }
        return bytes.toByteArray();
    }
}
