package invoxa.client.imports;

import invoxa.client.imports.ImportRun.Part;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The imports that were begun, and their steps. */
final class ImportRuns {

    private static final int STEPS_A_PART = 100;

    private static final Kind<ImportRun> RUNS = Kind.of("client.imports", ImportRun.class)
            .integer("openSince", ImportRun::openSince)
            .integer("begunAt", run -> run.begunAt().toEpochMilli())
            .sweepIndex("open", "openSince")
            .sweepIndex("byAge", "begunAt")
            .build();
    private static final Kind<Part> PARTS =
            Kind.of("client.importParts", Part.class).build();

    private final Documents<ImportRun> runs;
    private final Documents<Part> parts;

    ImportRuns(DocumentStore store) {
        runs = store.documents(RUNS);
        parts = store.documents(PARTS);
    }

    Optional<Stored<ImportRun>> find(OrganizationId organization, String id) {
        return runs.find(Partition.of(organization), id);
    }

    /** Writes the steps down, then the run: from here on it is finished, or undone, whoever dies. */
    Stored<ImportRun> begin(
            String id, OrganizationId organization, ImportReport report, List<ImportStep> steps, Instant at) {
        var partition = Partition.of(organization);
        int count = 0;
        for (int from = 0; from < steps.size(); from += STEPS_A_PART) {
            var part = new Part(steps.subList(from, Math.min(from + STEPS_A_PART, steps.size())));
            parts.insertOnce(partition, part(id, count++), part);
        }
        var run = new ImportRun(id, organization, ImportRun.State.RESERVING, count, report, List.of(), at);
        return runs.insertOnce(partition, id, run);
    }

    List<ImportStep> steps(ImportRun run) {
        var steps = new ArrayList<ImportStep>();
        for (int number = 0; number < run.parts(); number++) {
            parts.find(Partition.of(run.organization()), part(run.id(), number))
                    .ifPresent(part -> steps.addAll(part.content().steps()));
        }
        return steps;
    }

    /** The run in its next state, unless another was faster: then as that one left it. */
    ImportRun advance(ImportRun run, UnaryOperator<ImportRun> next) {
        return runs.change(
                        Partition.of(run.organization()),
                        run.id(),
                        now -> now.state() == run.state() ? Documents.Change.to(next.apply(now)) : null)
                .orElseThrow()
                .content();
    }

    void forgetSteps(ImportRun run) {
        var partition = Partition.of(run.organization());
        for (int number = 0; number < run.parts(); number++) {
            parts.find(partition, part(run.id(), number)).ifPresent(this::delete);
        }
    }

    /** Some that were begun before this and are not at their end. */
    List<ImportRun> openSince(Instant before) {
        return runs.sweep(Query.by("open").range("openSince", 0L, before.toEpochMilli())).items().stream()
                .map(Stored::content)
                .toList();
    }

    /** Deletes those at their end that were begun before this. */
    void forget(Instant before) {
        runs.sweep(Query.by("byAge").range("begunAt", 0L, before.toEpochMilli())).items().stream()
                .filter(run -> !run.content().state().isOpen())
                .forEach(run -> {
                    forgetSteps(run.content());
                    try {
                        runs.delete(run);
                    } catch (StaleVersion e) {
                        // another node did
                    }
                });
    }

    private void delete(Stored<Part> part) {
        try {
            parts.delete(part);
        } catch (StaleVersion e) {
            // another node did
        }
    }

    private static String part(String run, int number) {
        return run + "-" + number;
    }
}
