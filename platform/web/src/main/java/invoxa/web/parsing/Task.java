package invoxa.web.parsing;

import invoxa.kernel.StopSignal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One file on its way through {@link Parsing}: waiting, at work, or done; whichever thread is first decides. */
final class Task<T> implements Runnable {

    /** How long after its time is over it may take until work that asks the signal has ended. */
    private static final Duration LAST_STEP = Duration.ofMillis(500);

    private enum State {
        WAITING,
        AT_WORK,
        GIVEN_UP
    }

    private final Parsing.Parse<T> parse;
    private final ParsingLimits limits;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile boolean left;
    private volatile long began;
    private volatile @Nullable Thread thread;

    Task(Parsing.Parse<T> parse, ParsingLimits limits) {
        this.parse = parse;
        this.limits = limits;
    }

    @Override
    public void run() {
        if (!state.compareAndSet(State.WAITING, State.AT_WORK)) {
            return;
        }
        began = System.nanoTime();
        thread = Thread.currentThread();
        begun.countDown();
        try {
            result.complete(parse.parse(this::check));
        } catch (Throwable e) {
            // an Error too belongs to the request that brought it about, and not to this thread
            result.completeExceptionally(e);
        } finally {
            thread = null;
            // what stop() did to the work must not reach the next
            Thread.interrupted();
        }
    }

    private void check() {
        if (stopped || System.nanoTime() - began > limits.time().toNanos()) {
            throw new StopSignal.Stopped();
        }
    }

    T result() {
        try {
            if (!begun.await(limits.turn().toNanos(), TimeUnit.NANOSECONDS)
                    && state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
                throw new Busy();
            }
            return result.get(limits.time().plus(LAST_STEP).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new Busy();
        } catch (TimeoutException e) {
            stop();
            throw new StopSignal.Stopped();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException refused -> refused;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /** Whoever sent the file is gone: the same request may come again, and says nothing about the file. */
    void leave() {
        left = true;
        stop();
    }

    boolean isLeft() {
        return left;
    }

    /** Nobody waits any more. */
    void stop() {
        stopped = true;
        state.compareAndSet(State.WAITING, State.GIVEN_UP);
        result.completeExceptionally(new StopSignal.Stopped());
        begun.countDown();
        var working = thread;
        if (working != null) {
            working.interrupt();
        }
    }
}
