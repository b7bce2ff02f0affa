package invoxa.client.imports;

import invoxa.client.domain.Client;
import invoxa.client.imports.ImportRun.State;
import invoxa.client.store.Clients;
import invoxa.messaging.task.Lease;
import invoxa.storage.DocumentStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an import from wherever it is to its end, all or none. Every step can be done again, and by two at once: first
 * the numbers are reserved by clients that nobody sees; where one is taken, all reservations are given back; else one
 * swap of the run makes it sure, and then clients are shown, made and changed, each once.
 */
public final class FinishImports {

    private static final int AT_ONCE = 50;
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(48);
    private static final Logger LOG = LoggerFactory.getLogger(FinishImports.class);

    private final Clients clients;
    private final ImportRuns runs;
    private final Clock clock;

    public FinishImports(DocumentStore store, Clients clients, Clock clock) {
        this(new ImportRuns(store), clients, clock);
    }

    FinishImports(ImportRuns runs, Clients clients, Clock clock) {
        this.runs = runs;
        this.clients = clients;
        this.clock = clock;
    }

    /** Finishes what others left, the old ones first; one that fails does not keep the others from it. */
    public void all(Lease lease) {
        for (var run : runs.openSince(clock.instant().minus(GRACE))) {
            if (!lease.isHeld()) {
                return;
            }
            try {
                finish(run);
            } catch (RuntimeException e) {
                LOG.warn("import {} of {} is not finished yet: {}", run.id(), run.organization(), e.toString());
            }
        }
        runs.forget(clock.instant().minus(KEPT));
    }

    /** @return the run at its end */
    ImportRun finish(ImportRun begun) {
        var steps = begun.state().isOpen() ? runs.steps(begun) : List.<ImportStep>of();
        var run = begun;
        while (run.state().isOpen()) {
            run = switch (run.state()) {
                case RESERVING -> reserved(run, steps);
                case APPLYING -> applied(run, steps);
                case UNDOING -> undone(run, steps);
                case DONE, REFUSED -> run;
            };
        }
        if (run.state() == State.REFUSED) {
            giveBack(run, steps);
        }
        runs.forgetSteps(run);
        return run;
    }

    private ImportRun reserved(ImportRun run, List<ImportStep> steps) {
        var taken = new ConcurrentLinkedQueue<Long>();
        each(steps, step -> {
            if (step.isNew() && step.asRow().clientNumber().isPresent()) {
                var client = client(run, step).by(run.id(), true);
                if (!clients.reserve(run.organization(), client)) {
                    taken.add(step.row());
                }
            }
        });
        return taken.isEmpty()
                ? runs.advance(run, now -> now.in(State.APPLYING))
                : runs.advance(run, now -> now.undoing(taken.stream().sorted().toList()));
    }

    private ImportRun undone(ImportRun run, List<ImportStep> steps) {
        giveBack(run, steps);
        return runs.advance(run, now -> now.in(State.REFUSED));
    }

    private void giveBack(ImportRun run, List<ImportStep> steps) {
        each(steps, step -> {
            if (step.isNew()) {
                clients.release(run.organization(), step.client());
            }
        });
    }

    private ImportRun applied(ImportRun run, List<ImportStep> steps) {
        each(steps, step -> {
            if (step.isNew()) {
                clients.show(run.organization(), client(run, step).by(run.id(), false));
            } else {
                change(run, step);
            }
        });
        return runs.advance(run, now -> now.in(State.DONE));
    }

    private Client client(ImportRun run, ImportStep step) {
        var row = step.asRow();
        return row.inState(Client.of(step.client(), row.onto(null), run.begunAt()), run.begunAt());
    }

    /** Onto the client as it now is, but only once: what a person changed since is not changed again. */
    private void change(ImportRun run, ImportStep step) {
        var row = step.asRow();
        var at = clock.instant();
        clients.change(run.organization(), step.client(), client -> {
            if (client.isTouchedBy(run.id())) {
                return client;
            }
            var details = row.onto(client.details()).numbered(client.details().number());
            return row.inState(client.changed(details, at), at).by(run.id(), false);
        });
    }

    /** Several at once, because many writes share what one costs. */
    private static void each(List<ImportStep> steps, Consumer<ImportStep> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < steps.size(); from += AT_ONCE) {
                var running = new ArrayList<Future<?>>();
                for (var step : steps.subList(from, Math.min(from + AT_ONCE, steps.size()))) {
                    running.add(threads.submit(() -> action.accept(step)));
                }
                for (var one : running) {
                    one.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted; it is finished later", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
