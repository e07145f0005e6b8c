package divide.inspector.ui.files;

import divide.inspector.capture.file.ReadCapture;
import divide.inspector.capture.sample.Sample;
import divide.inspector.pcap.Damage;
import divide.inspector.pcap.NotAFileException;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.session.Notice;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What came of opening and saving, in sentences.
record FileWords(Messages messages) {
    /// Why a file can't be opened.
    String unread(Path file, Exception why) {
        return messages.text("files.unread.text", file.toString(), reason(file, why));
    }

    private String reason(Path file, Exception why) {
        return switch (why) {
            case NoSuchFileException _ -> messages.text("files.missing.reason");
            case AccessDeniedException _ -> messages.text("files.denied.reason");
            case NotAFileException _ when Files.isDirectory(file) -> messages.text("files.folder.reason");
            case NotAFileException _ -> messages.text("files.pipe.reason");
            default -> String.valueOf(why.getMessage());
        };
    }

    /// Why a file was not even begun with.
    String replaced(Path file) {
        return messages.text("files.replaced.text", file.toString());
    }

    /// Why nothing of a file can be read.
    String refused(Path file, Damage damage) {
        return messages.text("files.unread.text", file.toString(), damage(damage));
    }

    private String damage(Damage damage) {
        return messages.text("files.damage." + damage.kind(), damage.offset(), damage.found());
    }

    Notice opened(Path file, ReadCapture read) {
        return read.damage()
                .map(damage ->
                        Notice.trouble(() -> messages.text(damagedKey(damage), damage(damage), found(file, read))))
                .orElseGet(() -> Notice.done(() -> found(file, read)));
    }

    /// A file that ends too early may be one that is still being written.
    private static String damagedKey(Damage damage) {
        return switch (damage.kind()) {
            case CUT_IN_HEADER, CUT_IN_PACKET, CUT_IN_BLOCK -> "files.cut.text";
            case EMPTY,
                    NOT_A_CAPTURE,
                    UNKNOWN_VERSION,
                    BLOCK_LENGTH,
                    BLOCK_END,
                    PACKET_LENGTH,
                    UNKNOWN_INTERFACE,
                    BYTE_ORDER,
                    UNREADABLE -> "files.damaged.text";
        };
    }

    private String found(Path file, ReadCapture read) {
        String found = messages.text(
                "files.opened.text",
                read.exchanges(),
                read.connections(),
                file.getFileName().toString());
        return found + others(read) + ended(read);
    }

    Notice opened(Sample sample, long exchanges) {
        return Notice.done(() ->
                messages.text("files.sample.text", messages.text("sample." + sample.key() + ".title"), exchanges));
    }

    /// What stands beside an exchange of a sample.
    String note(Sample sample, String name) {
        return messages.text("sample." + sample.key() + "." + name + ".note");
    }

    private String others(ReadCapture read) {
        return read.leftOut() == 0 ? "" : messages.text("files.leftOut.text", read.leftOut());
    }

    private String ended(ReadCapture read) {
        return read.isWhole() ? "" : messages.text("files.ended.text");
    }
}
