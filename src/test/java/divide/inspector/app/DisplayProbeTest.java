package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DisplayProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(50);
    private static final DisplayAnswer USABLE = new DisplayAnswer.Usable();
    private static final String NO_COOKIE = "11 0 0 0 0 ";
    private static final String COOKIE =
            "11 0 18 5 0 " + "4d49542d4d414749432d434f4f4b49452d31" + "0000" + "0102ff0405" + "000000";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveDisplay(String system) {
        assertEquals(USABLE, answer(system, PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "FreeBSD", "OpenBSD"})
    void withoutDisplayVariableThereIsNone(String system) {
        assertEquals(absent(DisplayAnswer.Reason.UNNAMED, ""), answer(system, PATIENCE));
    }

    @Test
    void emptyDisplayVariableCountsAsNotSet() {
        assertEquals(absent(DisplayAnswer.Reason.UNNAMED, ""), answerFor(""));
    }

    @Test
    void waylandAloneCountsAsNone() {
        environment.put("WAYLAND_DISPLAY", "wayland-0");
        assertEquals(absent(DisplayAnswer.Reason.WAYLAND_ONLY, ""), answer("Linux", PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "unix/x:0", "host::0"})
    void unreadableNameCountsAsNone(String display) {
        assertEquals(absent(DisplayAnswer.Reason.UNREADABLE, display), answerFor(display));
    }

    @ParameterizedTest
    @ValueSource(strings = {":3", ":3.0", "unix:3"})
    void serverOnUnixSocketIsUsable(String display) throws Exception {
        try (var _ = unixServer("X3", FakeXServer.Manner.ACCEPT)) {
            assertEquals(USABLE, answerFor(display));
        }
    }

    @Test
    void serverOnTcpIsUsableByHost() throws Exception {
        try (var server = FakeXServer.onTcp(FakeXServer.Manner.ACCEPT)) {
            assertEquals(USABLE, answerFor("127.0.0.1:" + server.number() + ".0"));
        }
    }

    @Test
    void displayWithoutHostFallsBackToTcp() throws Exception {
        try (var server = FakeXServer.onTcp(FakeXServer.Manner.ACCEPT)) {
            assertEquals(USABLE, answerFor(":" + server.number()));
        }
    }

    @Test
    void displayOnUnixDoesNotFallBackToTcp() throws Exception {
        try (var server = FakeXServer.onTcp(FakeXServer.Manner.ACCEPT)) {
            var display = "unix:" + server.number();
            assertEquals(absent(DisplayAnswer.Reason.UNREACHABLE, display), answerFor(display));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "ASK_FOR_MORE", "HANG_UP"})
    void anyAnswerButSuccessCountsAsRefusal(FakeXServer.Manner manner) throws Exception {
        try (var _ = unixServer("X3", manner)) {
            assertEquals(absent(DisplayAnswer.Reason.REFUSED, ":3"), answerFor(":3"));
        }
    }

    @Test
    void nobodyThereCountsAsUnreachable() {
        assertEquals(absent(DisplayAnswer.Reason.UNREACHABLE, "unix:3"), answerFor("unix:3"));
    }

    @Test
    void numberBeyondAllPortsIsUnreachable() {
        assertEquals(absent(DisplayAnswer.Reason.UNREACHABLE, "localhost:59536"), answerFor("localhost:59536"));
    }

    @Test
    void leftOverSocketFileIsUnreachable() throws Exception {
        Files.createFile(folder.resolve("X3"));
        assertEquals(absent(DisplayAnswer.Reason.UNREACHABLE, "unix:3"), answerFor("unix:3"));
    }

    @Test
    void silentServerIsLeftAtTheDeadline() throws Exception {
        try (var server = unixServer("X3", FakeXServer.Manner.SAY_NOTHING)) {
            environment.put("DISPLAY", ":3");
            assertEquals(absent(DisplayAnswer.Reason.SILENT, ":3"), answer("Linux", IMPATIENCE));
            server.awaitClientGone();
        }
    }

    @Test
    void slowHostNameCountsAgainstTheDeadline() throws Exception {
        var never = new CountDownLatch(1);
        try (var _ = unixServer("X3", FakeXServer.Manner.ACCEPT)) {
            environment.put("DISPLAY", ":3");
            var surroundings = new DisplaySurroundings("Linux", environment, folder, () -> awaited(never), IMPATIENCE);
            assertEquals(absent(DisplayAnswer.Reason.SILENT, ":3"), new DisplayProbe(surroundings).answer());
        }
    }

    @Test
    void interruptEndsTheWaitAndIsKept() throws Exception {
        try (var _ = unixServer("X3", FakeXServer.Manner.SAY_NOTHING)) {
            environment.put("DISPLAY", ":3");
            Thread.currentThread().interrupt();
            var answer = answer("Linux", PATIENCE);
            assertTrue(Thread.interrupted());
            assertEquals(absent(DisplayAnswer.Reason.SILENT, ":3"), answer);
        }
    }

    @Test
    void greetsWithoutCookieWhenThereIsNone() throws Exception {
        assertEquals(NO_COOKIE, requestTo("X3"));
    }

    @Test
    void greetsWithCookieFromNamedFile() throws Exception {
        environment.put("XAUTHORITY", writeCookie("cookies").toString());
        assertEquals(COOKIE, requestTo("X3"));
    }

    @Test
    void greetsWithCookieFromHomeFolder() throws Exception {
        writeCookie(".Xauthority");
        environment.put("HOME", folder.toString());
        assertEquals(COOKIE, requestTo("X3"));
    }

    @Test
    void emptyAuthorityVariableHidesHomeFolder() throws Exception {
        writeCookie(".Xauthority");
        environment.put("HOME", folder.toString());
        environment.put("XAUTHORITY", "");
        assertEquals(NO_COOKIE, requestTo("X3"));
    }

    @Test
    void greetsWithoutCookieOfOtherDisplay() throws Exception {
        environment.put("XAUTHORITY", writeCookie("cookies").toString());
        assertEquals(NO_COOKIE, requestTo("X4"));
    }

    @Test
    void loopbackHasTheCookieOfThisMachine() throws Exception {
        try (var server = FakeXServer.onTcp(FakeXServer.Manner.ACCEPT)) {
            environment.put(
                    "XAUTHORITY", writeCookie("cookies", server.number()).toString());
            assertEquals(USABLE, answerFor("127.0.0.1:" + server.number()));
            assertEquals(COOKIE, server.request());
        }
    }

    private String requestTo(String socket) throws Exception {
        try (var server = unixServer(socket, FakeXServer.Manner.ACCEPT)) {
            assertEquals(USABLE, answerFor(socket.replace('X', ':')));
            return server.request();
        }
    }

    private FakeXServer unixServer(String socket, FakeXServer.Manner manner) throws IOException {
        return FakeXServer.onUnixSocket(folder.resolve(socket), manner);
    }

    private Path writeCookie(String file) throws IOException {
        return writeCookie(file, 3);
    }

    /// For the machine "box".
    private Path writeCookie(String file, int display) throws IOException {
        var number = String.valueOf(display);
        var hex = "0100 0003 626f78 %04x %s 0012 4d49542d4d414749432d434f4f4b49452d31 0005 0102ff0405"
                .formatted(number.length(), HexFormat.of().formatHex(number.getBytes(StandardCharsets.US_ASCII)));
        return Files.write(folder.resolve(file), HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private DisplayAnswer answerFor(String display) {
        environment.put("DISPLAY", display);
        return answer("Linux", PATIENCE);
    }

    private DisplayAnswer answer(String system, Duration deadline) {
        var surroundings = new DisplaySurroundings(system, environment, folder, () -> "box", deadline);
        return new DisplayProbe(surroundings).answer();
    }

    private static DisplayAnswer absent(DisplayAnswer.Reason reason, String display) {
        return new DisplayAnswer.Absent(reason, display);
    }

    private static String awaited(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "box";
    }
}
