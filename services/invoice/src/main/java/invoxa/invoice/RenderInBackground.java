package invoxa.invoice;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.storage.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the PDFs of newly issued documents beside the requests, a few at a time. What does not fit into its queue, or
 * is lost with the process, is drawn when it is first asked for.
 */
final class RenderInBackground implements AutoCloseable {

    private static final int QUEUE = 1_000;
    private static final long PAUSE_MS = 200;
    private static final long GRACE_MS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(RenderInBackground.class);

    private final RenderDocument renderDocument;
    private final BlockingQueue<Stored<InvoiceDocument>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closing;

    /** @param threads how many draw at once; none to leave it to the others */
    RenderInBackground(RenderDocument renderDocument, int threads) {
        this.renderDocument = renderDocument;
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("render-pdf-" + i).daemon().unstarted(this::work));
        }
    }

    void start() {
        workers.forEach(Thread::start);
    }

    /** Takes the document to be drawn, or leaves it where too many wait. */
    void offer(Stored<InvoiceDocument> issued) {
        if (!workers.isEmpty() && !queue.offer(issued)) {
            LOG.debug("{} is drawn later: {} wait", issued.id(), QUEUE);
        }
    }

    private void work() {
        try {
            while (!closing) {
                var next = queue.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    render(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void render(Stored<InvoiceDocument> issued) {
        try {
            var bytes = renderDocument.pdf(issued);
            LOG.debug("{} has its PDF of {} bytes", issued.id(), bytes.length);
        } catch (RuntimeException e) {
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
