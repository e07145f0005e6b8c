package divide.inspector.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// One way of making calls that is measured beside others: its connections stand from the beginning to the end, each
/// with a client thread of its own, and rest while others are measured.
///
/// @param name what it is called in the table
/// @param clients what each of its threads does again and again
/// @param end closes its connections and whatever serves them
record Contender(String name, List<Client> clients, AutoCloseable end) {
    /// One connection's client.
    interface Client {
        /// Makes one call, or one batch of them; returns how many were answered.
        int work() throws IOException;
    }

    /// A flag that client threads look at once a piece of work.
    private static final class Bell {
        private volatile boolean rung;
    }

    /// Makes calls for a while.
    ///
    /// @return calls a second, of all connections together
    double rate(long nanos) throws InterruptedException, ExecutionException {
        Bell over = new Bell();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> counts = new ArrayList<>();
        for (Client client : clients) {
            FutureTask<Long> task = new FutureTask<>(() -> count(client, start, over));
            Thread.ofPlatform().daemon().name(name).start(task);
            counts.add(task);
        }
        long begun = System.nanoTime();
        start.countDown();
        Thread.sleep(nanos / 1_000_000);
        over.rung = true;
        long ended = System.nanoTime();
        return sum(counts) * 1e9 / (ended - begun);
    }

    private static long count(Client client, CountDownLatch start, Bell over) throws IOException, InterruptedException {
        start.await();
        long count = 0;
        while (!over.rung) {
            count += client.work();
        }
        return count;
    }

    private static long sum(List<Future<Long>> counts) throws InterruptedException, ExecutionException {
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get();
        }
        return sum;
    }
}
