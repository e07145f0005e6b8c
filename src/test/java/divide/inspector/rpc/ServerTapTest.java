package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import divide.inspector.protocol.Ending;
import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.RecordingTaps.Recording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What taps hear of a server's connections, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerTapTest {
    @Parameter
    private ServerMode mode;

    private final RecordingTaps taps = new RecordingTaps();

    private TestServer server() throws IOException {
        return TestServer.with(ServerSettings.DEFAULT.in(mode), taps);
    }

    @Test
    void hearsAnExchangeStepByStep() throws IOException {
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            client.shutOutput();
            assertEquals("", client.readToEnd());
            assertEquals(
                    List.of(
                            "bytes request " + Frames.DIVIDE_200_100,
                            "frame request 24",
                            "handled",
                            "bytes response " + Frames.TWO,
                            "frame response 5",
                            "closed ENDED"),
                    taps.get(0).awaitClosed());
            assertInOrder(taps.get(0).times());
            Link link = taps.get(0).link();
            assertEquals(Side.SERVER, link.side());
            assertEquals(Optional.of(server.address()), link.local());
            assertEquals(client.port(), link.remote().orElseThrow().getPort());
        }
    }

    private static void assertInOrder(List<Long> times) {
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void hearsEachChunkWhenItArrives() throws IOException {
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String each = Frames.DIVIDE_200_100.substring(2 * i, 2 * i + 2);
                client.send(each);
                lines.add("bytes request " + each);
                int count = i + 1;
                Await.until(
                        "byte " + count + " is heard", () -> taps.get(0).lines().size() >= count);
            }
            assertEquals(Frames.TWO, client.readAnswer());
            taps.get(0).awaitLine("frame response 5");
            assertEquals(lines, taps.get(0).lines().subList(0, 24));
            assertEquals("frame request 24", taps.get(0).lines().get(24));
            assertInOrder(taps.get(0).times());
        }
    }

    @Test
    void hearsTheBytesOfManyFramesAndAClaimForEach() throws IOException {
        String requests = Frames.DIVIDE_200_100 + Frames.UNKNOWN + Frames.DIVIDE_100_0 + Frames.DIVIDE_200;
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            client.send(requests.repeat(100));
            client.shutOutput();
            String answers = client.readToEnd();
            Recording heard = taps.get(0);
            assertEquals("closed ENDED", heard.ending());
            assertEquals(requests.repeat(100), heard.hex(FrameKind.REQUEST));
            assertEquals(answers, heard.hex(FrameKind.RESPONSE));
            assertEquals(0, heard.unclaimed(FrameKind.REQUEST));
            assertEquals(0, heard.unclaimed(FrameKind.RESPONSE));
            for (String line : List.of("frame request ", "handled", "frame response ")) {
                assertEquals(
                        400,
                        heard.lines().stream()
                                .filter(each -> each.startsWith(line))
                                .count());
            }
        }
    }

    @Test
    void leavesTheBytesOfAnUnfinishedFrameUnclaimed() throws IOException {
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200 + Frames.DIVIDE_200_100.substring(0, 36));
            client.shutOutput();
            assertEquals(Frames.TWO_HUNDRED, client.readToEnd());
            assertEquals("closed ENDED", taps.get(0).ending());
            assertEquals(18, taps.get(0).unclaimed(FrameKind.REQUEST));
        }
    }

    @Test
    void hearsOfAReset() throws IOException {
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100.substring(0, 36));
            Await.until("the bytes are heard", () -> taps.get(0).unclaimed(FrameKind.REQUEST) == 18);
            client.reset();
            assertEquals("closed " + Ending.RESET, taps.get(0).ending());
        }
    }

    @Test
    void hearsOfStop() throws IOException {
        TestServer server = server();
        try (RawPeer client = server.connect()) {
            assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            server.close();
            assertEquals("closed CANCELLED", taps.get(0).lines().getLast());
        }
    }

    @Test
    void hearsTheFrameThatEndsAConnectionAndNothingOfWhatIsDropped() throws IOException {
        try (TestServer server = server();
                RawPeer client = server.connect()) {
            client.send("ffffffff");
            String answer = client.readAnswer();
            client.send("41".repeat(1000));
            client.shutOutput();
            assertEquals("", client.readToEnd());
            assertEquals(
                    List.of(
                            "bytes request ffffffff",
                            "frame request 4",
                            "handled",
                            "bytes response " + answer,
                            "frame response " + answer.length() / 2,
                            "closed ENDED"),
                    taps.get(0).awaitClosed());
        }
    }

    @Test
    void aTapThatFailsEndsItsConnectionAlone() throws IOException {
        FailingTaps failing = new FailingTaps();
        try (TestServer server = TestServer.with(ServerSettings.DEFAULT.in(mode), failing)) {
            for (FailingTaps.Where where : FailingTaps.Where.values()) {
                failing.failNext(where);
                try (RawPeer unlucky = server.connect()) {
                    unlucky.send(Frames.DIVIDE_200_100);
                    unlucky.shutOutput();
                    readUntilGone(unlucky);
                }
                server.awaitConnections(0);
                try (RawPeer next = server.connect()) {
                    assertEquals(Frames.TWO, next.ask(Frames.DIVIDE_200_100), where::toString);
                }
                server.awaitConnections(0);
            }
        }
    }

    private static void readUntilGone(RawPeer client) {
        try {
            assertTrue(client.readToEnd().length() <= Frames.TWO.length());
        } catch (IOException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset::toString);
        }
    }
}
