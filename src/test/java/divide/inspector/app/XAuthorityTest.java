package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files here are written by hand: family, then address, number, protocol and cookie, each after its length.
class XAuthorityTest {
    private static final String PROTOCOL = "0012 4d49542d4d414749432d434f4f4b49452d31";
    private static final String BOX_7 = "0100 0003 626f78 0001 37" + PROTOCOL + "0002 ff01";
    private static final String ANY_8 = "ffff 0000 0001 38" + PROTOCOL + "0002 aa02";
    private static final String BOX_ANY = "0100 0003 626f78 0000" + PROTOCOL + "0002 aa03";
    private static final String IP4 = "0000 0004 c0000207 0001 37" + PROTOCOL + "0002 aa04";
    private static final String IP6 = "0006 0010 20010db8000000000000000000000007 0001 37" + PROTOCOL + "0002 aa06";
    private static final String OTHER_PROTOCOL = "0100 0003 626f78 0001 37 0003 58594a 0002 aa07";

    private static final XAuthority.Peer BOX = XAuthority.Peer.local("box");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("authority");
    }

    @Test
    void findsCookieOfThisMachineAndDisplay() throws IOException {
        write(ANY_8, IP4, BOX_7);
        assertEquals("ff01", cookie(BOX, 7));
    }

    @Test
    void findsNoneForOtherDisplay() throws IOException {
        write(BOX_7);
        assertEquals("none", cookie(BOX, 77));
    }

    @Test
    void findsNoneForOtherMachine() throws IOException {
        write(BOX_7);
        assertEquals("none", cookie(XAuthority.Peer.local("bax"), 7));
    }

    @Test
    void emptyNumberFitsAnyDisplay() throws IOException {
        write(BOX_ANY);
        assertEquals("aa03", cookie(BOX, 4711));
    }

    @Test
    void wildEntryFitsAnyMachine() throws IOException {
        write(ANY_8);
        assertEquals("aa02", cookie(XAuthority.Peer.remote(InetAddress.ofLiteral("192.0.2.7")), 8));
    }

    @Test
    void findsCookieOfRemoteMachine() throws IOException {
        write(BOX_7, IP6, IP4);
        assertEquals("aa04", cookie(XAuthority.Peer.remote(InetAddress.ofLiteral("192.0.2.7")), 7));
        assertEquals("aa06", cookie(XAuthority.Peer.remote(InetAddress.ofLiteral("2001:db8::7")), 7));
    }

    @Test
    void passesOverOtherProtocols() throws IOException {
        write(OTHER_PROTOCOL, BOX_7);
        assertEquals("ff01", cookie(BOX, 7));
    }

    @Test
    void takesFirstCookieThatFits() throws IOException {
        write(BOX_ANY, BOX_7);
        assertEquals("aa03", cookie(BOX, 7));
    }

    @Test
    void readsWholeEntriesBeforeAnyCut() throws IOException {
        var whole = HexFormat.of().parseHex((BOX_7 + ANY_8).replace(" ", ""));
        var first = BOX_7.replace(" ", "").length() / 2;
        for (var length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(length < first ? "none" : "ff01", cookie(BOX, 7));
            assertEquals(length < whole.length ? "none" : "aa02", cookie(BOX, 8));
        }
    }

    @Test
    void missingFileHasNoCookies() {
        assertEquals("none", cookie(BOX, 7));
        assertEquals(Optional.empty(), XAuthority.of(Optional.empty()).cookie(BOX, 7));
    }

    @Test
    void folderHasNoCookies() {
        assertEquals(Optional.empty(), XAuthority.of(Optional.of(folder)).cookie(BOX, 7));
    }

    private void write(String... entries) throws IOException {
        Files.write(file, HexFormat.of().parseHex(String.join("", entries).replace(" ", "")));
    }

    private String cookie(XAuthority.Peer peer, int display) {
        return XAuthority.of(Optional.of(file))
                .cookie(peer, display)
                .map(XAuthorityTest::hex)
                .orElse("none");
    }

    private static String hex(String bytes) {
        var hex = new StringBuilder();
        bytes.chars().forEach(character -> hex.append("%02x".formatted(character)));
        return hex.toString();
    }
}
