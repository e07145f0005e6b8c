package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a server answers to peers that do nothing wrong, byte for byte, in every mode.
@ParameterizedClass
@EnumSource(ServerMode.class)
final class ServerGoldenTest {
    private static final Map<String, String> EXCHANGES = new LinkedHashMap<>();

    static {
        EXCHANGES.put(Frames.DIVIDE_200_100, Frames.TWO);
        EXCHANGES.put(Frames.DIVIDE_200, Frames.TWO_HUNDRED);
        EXCHANGES.put(Frames.DIVIDE_100_0, Frames.BY_ZERO);
        EXCHANGES.put(Frames.DIVIDE_1_3, Frames.A_THIRD);
        EXCHANGES.put(Frames.DIVIDE_200_EXPLICIT_1, Frames.TWO_HUNDRED);
        EXCHANGES.put(Frames.DIVIDE_200_100_SWAPPED, Frames.TWO);
        EXCHANGES.put(Frames.divideByOne(16_777_217), Frames.valueOf(16_777_216));
        EXCHANGES.put(Frames.divideByOne(Integer.MIN_VALUE), "01" + "cf000000");
        // Divided as floats this would be one ulp more.
        EXCHANGES.put(Frames.DIVIDE + "0000000a" + "017fffffff" + "027fffff80", "01" + "3f800000");
        EXCHANGES.put(Frames.DIVIDE + "0000000a" + "0180000000" + "02ffffffff", "01" + "4f000000");
        EXCHANGES.put(Frames.DIVIDE + "0000000a" + "0100000000" + "02ffffffff", "01" + "80000000");
    }

    @Parameter
    private ServerMode mode;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.in(mode);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersGoldenRequestsWithGoldenBytes() throws IOException {
        try (RawPeer client = server.connect()) {
            for (Map.Entry<String, String> exchange : EXCHANGES.entrySet()) {
                assertEquals(exchange.getValue(), client.ask(exchange.getKey()), exchange::getKey);
            }
        }
    }

    @Test
    void answersRequestsThatComeByteAtATime() throws IOException {
        try (RawPeer client = server.connect()) {
            for (Map.Entry<String, String> exchange : EXCHANGES.entrySet()) {
                client.sendByteAtATime(exchange.getKey());
                assertEquals(exchange.getValue(), client.readAnswer(), exchange::getKey);
            }
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        String all = String.join("", EXCHANGES.values());
        try (RawPeer client = server.connect()) {
            client.send(String.join("", EXCHANGES.keySet()));
            assertEquals(all, client.read(all.length() / 2));
        }
    }

    @Test
    void answersFiveHundredRequestsOfOneWriteInOrder() throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(numbers(Frames::divideByOne));
            assertEquals(numbers(Frames::valueOf), client.read(500 * 5));
        }
    }

    private static String numbers(IntFunction<String> frame) {
        return IntStream.rangeClosed(1, 500).mapToObj(frame).collect(Collectors.joining());
    }

    @Test
    void answersARequestThatIsCutAtAnyByte() throws IOException {
        try (RawPeer client = server.connect()) {
            for (int cut = 1; cut < 24; cut++) {
                client.send(Frames.DIVIDE_1_3 + Frames.DIVIDE_200_100.substring(0, 2 * cut));
                assertEquals(Frames.A_THIRD, client.readAnswer());
                client.send(Frames.DIVIDE_200_100.substring(2 * cut));
                assertEquals(Frames.TWO, client.readAnswer());
            }
        }
    }

    @Test
    void answersAClientThatHasShutItsOutput() throws IOException {
        try (RawPeer client = server.connect()) {
            client.send(Frames.DIVIDE_200_100 + Frames.DIVIDE_200);
            client.shutOutput();
            assertEquals(Frames.TWO + Frames.TWO_HUNDRED, client.readToEnd());
        }
    }

    @Test
    void servesOneClientAfterAnother() throws IOException {
        for (int i = 0; i < 10; i++) {
            try (RawPeer client = server.connect()) {
                assertEquals(Frames.TWO, client.ask(Frames.DIVIDE_200_100));
            }
        }
    }

    @Test
    void answersClientsThatAskAllAtOnce() throws IOException {
        List<RawPeer> clients = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RawPeer client = server.connect();
            client.send(Frames.divideByOne(i));
            clients.add(client);
        }
        // In one-at-a-time mode a client has to go before the next one is served.
        for (int i = 0; i < clients.size(); i++) {
            try (RawPeer client = clients.get(i)) {
                assertEquals(Frames.valueOf(i), client.readAnswer());
            }
        }
    }
}
