package invoxa.web.parsing;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import invoxa.web.connection.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Parses what strangers send on few platform threads, each file within the time it is given. The thread that asks waits
 * and serves nobody else meanwhile, but costs nothing; when it is interrupted, or whoever sent the file is gone, the
 * parsing ends too.
 */
public final class Parsing implements AutoCloseable {

    private final ParsingLimits limits;
    private final ThreadPoolExecutor threads;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<Task<?>> tasks = ConcurrentHashMap.newKeySet();

    /** Turns the bytes of a file into what they mean; it asks the signal at least every few milliseconds. */
    @FunctionalInterface
    public interface Parse<T> {
        T parse(StopSignal signal);
    }

    public Parsing(ParsingLimits limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().daemon().name("parsing-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What the file means.
     *
     * @param size the bytes of the file, as it was sent
     * @throws Busy where there is no room for it now
     * @throws Refused 422 where it takes too long; and what {@code parse} throws
     */
    public <T> T parse(long size, Parse<T> parse) {
        var task = new Task<>(parse, limits);
        if (bytes.addAndGet(size) > limits.bytes()) {
            bytes.addAndGet(-size);
            throw new Busy();
        }
        tasks.add(task);
        try {
            threads.execute(task);
            return Connection.whilePeerWaits(task::leave, task::result);
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (StopSignal.Stopped e) {
            throw threads.isShutdown() || task.isLeft() ? new Busy() : tooLong();
        } finally {
            tasks.remove(task);
            threads.remove(task);
            bytes.addAndGet(-size);
        }
    }

    /** How many files are being parsed now. */
    public int atWork() {
        return threads.getActiveCount();
    }

    private Refused tooLong() {
        long seconds = limits.time().toSeconds();
        return new Refused(Problem.of(
                422,
                "takes-too-long",
                "The file takes too long to read",
                "It must be readable within " + seconds + " seconds. Send it in smaller parts, or as a simpler file."));
    }

    /** Ends what is parsed; whoever waits for it is told that there is no room. */
    @Override
    public void close() {
        threads.shutdownNow();
        tasks.forEach(Task::stop);
    }
}
