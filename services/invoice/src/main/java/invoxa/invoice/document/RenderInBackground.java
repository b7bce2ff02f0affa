package invoxa.invoice.document;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.storage.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the PDFs of newly issued documents beside the requests, a few at a time, and rests while more keep coming, so
 * that a run of invoices is numbered first and drawn then. What does not fit into its queue, or is lost with the
 * process, is drawn when it is first asked for.
 */
public final class RenderInBackground implements AutoCloseable {

    private static final int QUEUE = 1_000;
    private static final long PAUSE_MS = 200;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GRACE_MS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(RenderInBackground.class);

    private final RenderDocument renderDocument;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closing;
    private volatile long offered;

    /** @param since nanoseconds of {@link System#nanoTime()} */
    private record Waiting(Stored<InvoiceDocument> issued, long since) {}

    /** @param threads how many draw at once; none to leave it to the others */
    public RenderInBackground(RenderDocument renderDocument, int threads) {
        this.renderDocument = renderDocument;
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("render-pdf-" + i).daemon().unstarted(this::work));
        }
    }

    public void start() {
        workers.forEach(Thread::start);
    }

    /** Takes the document to be drawn, or leaves it where too many wait. */
    public void offer(Stored<InvoiceDocument> issued) {
        offered = System.nanoTime();
        if (!workers.isEmpty() && !queue.offer(new Waiting(issued, offered))) {
            LOG.debug("{} is drawn later: {} wait", issued.id(), QUEUE);
        }
    }

    private void work() {
        try {
            while (!closing) {
                var next = queue.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    rest(next);
                    render(next.issued);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until no document came for a moment, but for no longer than this one may be kept waiting. */
    private void rest(Waiting next) throws InterruptedException {
        for (long pause = pause(next); pause > 0 && !closing; pause = pause(next)) {
            TimeUnit.NANOSECONDS.sleep(pause);
        }
    }

    private long pause(Waiting next) {
        return Math.min(left(offered, QUIET), left(next.since, PATIENCE));
    }

    private static long left(long since, Duration of) {
        return since + of.toNanos() - System.nanoTime();
    }

    private void render(Stored<InvoiceDocument> issued) {
        try {
            var bytes = renderDocument.pdf(issued);
            LOG.debug("{} has its PDF of {} bytes", issued.id(), bytes.length);
        } catch (Throwable e) {
            LOG.warn("{} could not be drawn now", issued.id(), e);
        }
    }

    /** Lets what is being drawn be finished. */
    @Override
    public void close() {
        closing = true;
        try {
            for (var worker : workers) {
                worker.join(GRACE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
