package divide.inspector.bench;

import divide.inspector.bench.CallsPlan.Ends;
import divide.inspector.bench.EngineCalls.Listening;
import divide.inspector.rpc.ServerMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Calls a second over loopback, both ends in this program, each way of serving beside a bare ping-pong of the same
/// bytes in the same run.
///
/// What is measured, and how long, is said by arguments `name=value`: [CallsPlan] has them. One connection, and
/// batches, are measured with both ends on one processor, otherwise it is wake-ups that are measured.
final class CallsBenchmark {
    private CallsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        CallsPlan plan = CallsPlan.of(arguments);
        System.out.println(plan);
        for (int connections : plan.connections()) {
            List<Contender> contenders = sequential(connections, plan);
            Comparison.print("one call after another, connections: " + connections, plan, contenders);
        }
        if (plan.depth() > 0) {
            Comparison.print("batches, one connection", plan, batches(plan));
        }
    }

    private static List<Contender> sequential(int connections, CallsPlan plan) throws IOException {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(BarePingPong.over(connections));
        for (ServerMode mode : plan.modes()) {
            // One at a time, all connections but the first would wait for ever.
            if (connections == 1 || mode != ServerMode.ONE_AT_A_TIME) {
                for (Listening listening : plan.listening()) {
                    contenders.add(EngineCalls.over(connections, mode, listening));
                }
            }
        }
        if (connections == 1 && plan.ends() == Ends.APART) {
            contenders.add(EngineCalls.clientAlone(Listening.NOBODY));
            contenders.add(EngineCalls.serverAlone(ServerMode.AUTOMATIC, Listening.NOBODY));
        }
        return contenders;
    }

    private static List<Contender> batches(CallsPlan plan) throws IOException {
        List<Contender> contenders = new ArrayList<>();
        for (ServerMode mode : plan.modes()) {
            for (Listening listening : plan.listening()) {
                contenders.add(EngineCalls.pipelined(1, mode, listening));
                contenders.add(EngineCalls.pipelined(plan.depth(), mode, listening));
            }
        }
        return contenders;
    }
}
