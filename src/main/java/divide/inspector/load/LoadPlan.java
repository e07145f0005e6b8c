package divide.inspector.load;

import divide.inspector.protocol.Limits;
import divide.inspector.rpc.Deadlines;
import divide.inspector.rpc.Target;

/// What a run does.
///
/// @param target the server
/// @param amount how much
/// @param connections over how many connections, 1 to [#MOST_CONNECTIONS]
/// @param depth how many calls may be under way on one connection, 1 to [#DEEPEST]
/// @param pace how fast
/// @param numbers what is divided
/// @param deadlines how long a connection and an answer are waited for
/// @param limits what an answer may claim
public record LoadPlan(
        Target target,
        Amount amount,
        int connections,
        int depth,
        Pace pace,
        Numbers numbers,
        Deadlines deadlines,
        Limits limits) {
    /// The most connections of one run.
    public static final int MOST_CONNECTIONS = 1_000;

    /// The most calls that may be under way on one connection.
    public static final int DEEPEST = 1_024;

    public LoadPlan {
        require("connections", connections, MOST_CONNECTIONS);
        require("depth", depth, DEEPEST);
    }

    private static void require(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " " + value + " is not in 1.." + most);
        }
    }

    /// How many calls connection number `lane`, counted from 0, has to make in all.
    long share(int lane) {
        return switch (amount) {
            case Amount.Calls(long count) -> count / connections + (lane < count % connections ? 1 : 0);
            case Amount.Time _ -> Long.MAX_VALUE;
        };
    }
}
