package invoxa.client.imports;

import invoxa.client.csv.CsvFault;
import invoxa.client.csv.CsvSheet;
import invoxa.client.store.Clients;
import invoxa.kernel.ClientId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.Environment;
import invoxa.web.Request;
import invoxa.web.parsing.Parsing;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings clients in from a CSV file, or says what would become of it. Every row is checked first; where one is wrong
 * none is taken, else all are, also where the process dies half-way.
 */
public final class ImportClients {

    private static final int MAX_FAULTS = 100;

    private final Parsing parsing;
    private final Clients clients;
    private final ImportRuns runs;
    private final FinishImports finish;
    private final Clock clock;

    public ImportClients(Environment environment, Clients clients) {
        this.parsing = environment.parsing();
        this.clients = clients;
        this.clock = environment.clock();
        this.runs = new ImportRuns(environment.store());
        this.finish = new FinishImports(runs, clients, clock);
    }

    /**
     * The import of a request's body. Ids follow from the request, so that an import that was cut off goes on when it
     * is sent again.
     *
     * @throws Refused 422, naming every wrong cell, where a row is wrong and this is no dry run
     */
    public ImportReport read(Request request, boolean dryRun) {
        var organization = request.organization();
        var id = request.newId("imp");
        var begun = dryRun ? null : runs.find(organization, id).orElse(null);
        if (begun != null) {
            return reported(finish.finish(begun.content()));
        }
        var bytes = request.bytes();
        var chosen = chosen(request.query("columns"));
        var sheet = parsing.parse(bytes.length, signal -> CsvSheet.of(bytes, chosen, signal));
        var plan = ImportPlan.of(clients, organization, sheet, () -> new ClientId(request.newId(ClientId.PREFIX)));
        if (dryRun) {
            return plan.report(true);
        }
        if (!plan.faults().isEmpty()) {
            throw refusal(plan.faults());
        }
        var run = runs.begin(id, organization, plan.report(false), plan.steps(), clock.instant());
        return reported(finish.finish(run.content()));
    }

    private static @Nullable List<String> chosen(@Nullable String columns) {
        return columns == null ? null : Arrays.asList(columns.split(",", -1));
    }

    private static ImportReport reported(ImportRun run) {
        if (run.state() == ImportRun.State.REFUSED) {
            throw refusal(run.taken().stream().map(ImportClients::taken).toList());
        }
        return run.report();
    }

    private static CsvFault taken(long row) {
        return new CsvFault(row, "number", "taken", "Another client took this number while the file was taken in.", "");
    }

    private static Refused refusal(List<CsvFault> faults) {
        var first = faults.getFirst();
        var count = faults.size() == 1 ? "1 cell is" : faults.size() + " cells are";
        return new Refused(new Problem(
                "invalid-rows",
                422,
                "The file has invalid rows",
                "Nothing was imported: " + count + " wrong, the first in row " + first.row()
                        + (first.column().isEmpty() ? "." : ", column " + first.column() + "."),
                faults.stream()
                        .limit(MAX_FAULTS)
                        .map(fault -> new Problem.FieldError(
                                "/" + fault.row() + "/" + fault.column(), fault.code(), fault.detail()))
                        .toList()));
    }
}
