package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {
    @Test
    void noOptionIsPlainWindow() throws Exception {
        assertEquals(Launch.Window.plain(), parse());
        assertTrue(window().isPlain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--open=a.pcapng",
                "--serve=0",
                "--call=1",
                "--target=a:1",
                "--proxy=0:a:1",
                "--print",
                "--snapshot=a.png",
                "--theme=dark",
                "--size=800x600",
                "--settings=none",
                "--language=en",
                "--exit"
            })
    void anyOptionMakesWindowLessPlain(String option) throws Exception {
        assertFalse(window(option).isPlain());
    }

    @Test
    void readsAllWindowOptionsInAnyOrder() throws Exception {
        var expected = new Launch.Window(
                Optional.of(Path.of("kept", "a b=c.pcapng")),
                OptionalInt.of(65535),
                List.of(
                        new Launch.Call(200, OptionalInt.of(100)),
                        new Launch.Call(-2147483648, OptionalInt.empty()),
                        new Launch.Call(2147483647, OptionalInt.of(-1))),
                Optional.of(new Target("localhost", 8000)),
                List.of(new Launch.Proxy(8001, new Target("::1", 8000)), new Launch.Proxy(0, new Target("h", 1))),
                Optional.of(Path.of("shots", "a b=c.PNG")),
                Optional.of(Theme.DARK),
                Optional.of(new Launch.Size(1280, 800)),
                Optional.of(new Launch.Settings.Folder(Path.of("kept"))),
                Optional.of(Language.CHINESE),
                Set.of(Launch.Flag.PRINT, Launch.Flag.EXIT));
        assertEquals(
                expected,
                parse(
                        "--exit",
                        "--call=200,100",
                        "--settings=kept",
                        "--open=kept/a b=c.pcapng",
                        "--size=1280x800",
                        "--call=-2147483648",
                        "--theme=dark",
                        "--language=zh-CN",
                        "--snapshot=shots/a b=c.PNG",
                        "--target=localhost:8000",
                        "--proxy=8001:[::1]:8000",
                        "--proxy=0:h:1",
                        "--print",
                        "--call=2147483647,-1",
                        "--serve=65535"));
    }

    @Test
    void flagsCanBeGivenAlone() throws Exception {
        assertEquals(
                List.of(true, false),
                List.of(window("--exit").exits(), window("--exit").prints()));
        assertEquals(
                List.of(false, true),
                List.of(window("--print").exits(), window("--print").prints()));
    }

    @Test
    void settingsCanBeKeptNowhere() throws Exception {
        assertEquals(
                Optional.of(new Launch.Settings.Nowhere()),
                window("--settings=none").settings());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:1, localhost, 1",
        "127.0.0.1:65535, 127.0.0.1, 65535",
        "[::1]:8000, ::1, 8000",
        "[::ffff:10.0.0.1]:8000, ::ffff:10.0.0.1, 8000",
        "my-host_2.example.org:8000, my-host_2.example.org, 8000",
        "bücher.example:8000, bücher.example, 8000"
    })
    void readsTargets(String text, String host, int port) throws Exception {
        var target = window("--target=" + text).target();
        assertEquals(Optional.of(new Target(host, port)), target);
        assertEquals(text, target.orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({"320x240, 320, 240", "8192x8192, 8192, 8192"})
    void readsSizesUpToTheirLimits(String text, int width, int height) throws Exception {
        assertEquals(
                Optional.of(new Launch.Size(width, height)),
                window("--size=" + text).size());
    }

    @ParameterizedTest
    @CsvSource({"00, 0", "0080, 80", "-0, 0"})
    void readsNumbersWithLeadingZeros(String text, int port) throws Exception {
        assertEquals(OptionalInt.of(port), window("--serve=" + text).servePort());
    }

    @Test
    void callsWithoutTargetStartOwnServerOnFreePort() throws Exception {
        assertEquals(OptionalInt.of(0), window("--call=1").ownServerPort());
        assertEquals(OptionalInt.of(9), window("--call=1", "--serve=9").ownServerPort());
        assertEquals(OptionalInt.empty(), window("--call=1", "--target=a:1").ownServerPort());
        assertEquals(OptionalInt.empty(), window("--print").ownServerPort());
    }

    @Test
    void onlyServingWithoutExitGoesOnOffScreen() throws Exception {
        assertFalse(window("--serve=0", "--call=1").endsOffScreen());
        assertTrue(window("--serve=0", "--exit").endsOffScreen());
        assertTrue(window("--call=1").endsOffScreen());
    }

    @Test
    void explainsHexWithSpacesInAnyCase() throws Exception {
        var explain = new Launch.Explain(new Launch.Source.Hex("014a0b"), Optional.empty());
        assertEquals(explain, parse("--explain= 01 4A\t0 b\n"));
        assertArrayEquals(new byte[] {1, 0x4a, 0x0b}, new Launch.Source.Hex("014a0b").bytes());
    }

    @Test
    void explainsFileAsRequest() throws Exception {
        var source = new Launch.Source.File(Path.of("frames.txt"));
        assertEquals(
                new Launch.Explain(source, Optional.of(FrameKind.REQUEST)),
                parse("--as=request", "--explain=@frames.txt"));
    }

    @Test
    void explainsStandardInputAsResponse() throws Exception {
        assertEquals(
                new Launch.Explain(new Launch.Source.StandardInput(), Optional.of(FrameKind.RESPONSE)),
                parse("--explain=@-", "--as=response"));
    }

    @Test
    void explainsFileThatIsNamedAsDash() throws Exception {
        assertEquals(
                new Launch.Explain(new Launch.Source.File(Path.of("./-")), Optional.empty()), parse("--explain=@./-"));
    }

    @Test
    void helpWinsOverVersionAndVersionOverTheRest() throws Exception {
        assertEquals(new Launch.Help(), parse("--version", "--serve=0", "--help"));
        assertEquals(new Launch.Version(), parse("--explain=00", "--exit", "--version"));
        assertEquals(new Launch.Version(), parse("--as=request", "--version"));
    }

    private static Launch.Window window(String... args) throws LaunchOptionException {
        return (Launch.Window) parse(args);
    }

    private static Launch parse(String... args) throws LaunchOptionException {
        return LaunchOptions.parse(List.of(args));
    }
}
