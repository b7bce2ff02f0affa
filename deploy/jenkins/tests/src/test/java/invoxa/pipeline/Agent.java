package invoxa.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a pipeline runs on: it records each command in the order in which they begin, and answers as it was told to.
 * Commands of a parallel group wait for each other, so that one that runs alone would hang and fail.
 */
final class Agent {

    final List<String> events = new CopyOnWriteArrayList<>();
    final Map<String, Integer> statuses = new HashMap<>();
    final Map<String, String> outputs = new HashMap<>();
    final AtomicInteger together = new AtomicInteger();
    final AtomicInteger mostTogether = new AtomicInteger();

    /** Who answers the question, or null where it is refused. */
    String approver = "release-manager";

    volatile CyclicBarrier meeting;

    /** A command whose text contains this ends with this status. */
    Agent answers(String part, int status) {
        statuses.put(part, status);
        return this;
    }

    int run(String command) {
        events.add("sh " + command);
        mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
        try {
            var group = meeting;
            if (group != null) {
                group.await(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException("this command ran without the others of its group: " + command, e);
        } finally {
            together.decrementAndGet();
        }
        return statuses.entrySet().stream()
                .filter(entry -> command.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    String output(String command) {
        return outputs.entrySet().stream()
                .filter(entry -> command.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
