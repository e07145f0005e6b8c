package divide.inspector.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How ends of connections are written.
class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 8000, 127.0.0.1:8000",
        "::1, 8000, [0:0:0:0:0:0:0:1]:8000",
        "10.0.0.1, 0, 10.0.0.1:0",
        "fe80::2, 65535, [fe80:0:0:0:0:0:0:2]:65535"
    })
    void writesAnEndWithAPortEvenWhereItIsNone(String host, int port, String text) {
        assertEquals(text, Target.text(new InetSocketAddress(host, port)));
    }
}
