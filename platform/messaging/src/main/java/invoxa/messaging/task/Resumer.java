package invoxa.messaging.task;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs what any node of a service may do or resume, again and again, on one node at a time: finish what a crash left
 * half-done, sweep what has expired, send what is due.
 *
 * <p>{@code resumer.every(Duration.ofSeconds(10), "finish-issuing", lease -> finishIssuing.all())}
 *
 * <p>A task runs once soon after the start and then every so often, with jitter; the nodes share a task's loop through
 * a {@link Lease}. A failure is logged, and the task has its next turn as usual. How long a node waits is measured by
 * the monotonic clock, so that a jump of the wall clock neither stops a task nor lets it storm.
 */
public final class Resumer implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Leases leases;
    private final Map<String, TaskLoop> tasks = new LinkedHashMap<>();
    private boolean started;

    public Resumer(Leases leases) {
        this.leases = leases;
    }

    /** A task; it must be safe to run twice at once, and to stop anywhere (see {@link Lease}). */
    @FunctionalInterface
    public interface Task {
        /** @param lease to ask between the steps of a long task whether to go on */
        void run(Lease lease) throws Exception;
    }

    /** Adds a task; before or after the start. */
    public synchronized Resumer every(Duration interval, String name, Task task) {
        var loop = new TaskLoop(leases, name, interval, task);
        if (tasks.putIfAbsent(name, loop) != null) {
            throw new IllegalArgumentException("there is a task " + name + " already");
        }
        if (started) {
            loop.start();
        }
        return this;
    }

    public synchronized void start() {
        if (!started) {
            started = true;
            tasks.values().forEach(TaskLoop::start);
        }
    }

    /** Gives the task a turn now, where no other node is at it, because there is something for it to do. */
    public synchronized void wake(String name) {
        var loop = tasks.get(name);
        if (loop == null) {
            throw new IllegalArgumentException("there is no task " + name);
        }
        loop.wake();
    }

    /** Starts no more loop; lets those that run finish for a while, then interrupts them. Leases are given back. */
    @Override
    public synchronized void close() {
        tasks.values().forEach(TaskLoop::stop);
        long end = System.nanoTime() + GRACE.toNanos();
        tasks.values().forEach(loop -> loop.await(Duration.ofNanos(end - System.nanoTime())));
    }
}
