package invoxa.client.imports;

import invoxa.client.csv.CsvFault;
import invoxa.client.csv.CsvRow;
import invoxa.client.csv.CsvSheet;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.MatchKey;
import invoxa.client.imports.ImportReport.Duplicate;
import invoxa.client.imports.ImportReport.Outcome;
import invoxa.client.store.Clients;
import invoxa.kernel.ClientId;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What each row of a file would do, before anything is done. A row with the number of a client changes that client; one
 * without a number that is alike to a client, or to a row above it, is passed over; every other makes a client.
 */
final class ImportPlan {

    private final Clients clients;
    private final OrganizationId organization;
    private final CsvSheet sheet;
    private final Map<String, Stored<Client>> known;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private final Set<Long> wrongRows = new HashSet<>();
    private final List<ImportStep> steps = new ArrayList<>();

    private ImportPlan(Clients clients, OrganizationId organization, CsvSheet sheet) {
        this.clients = clients;
        this.organization = organization;
        this.sheet = sheet;
        this.faults.addAll(sheet.faults());
        sheet.faults().forEach(fault -> wrongRows.add(fault.row()));
        this.known = clients.findByNumbers(
                organization,
                sheet.rows().stream()
                        .map(CsvRow::clientNumber)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** @param ids a new one for each row, the same whenever the same request is made again */
    static ImportPlan of(Clients clients, OrganizationId organization, CsvSheet sheet, Supplier<ClientId> ids) {
        var plan = new ImportPlan(clients, organization, sheet);
        sheet.rows().forEach(row -> plan.add(row, ids.get()));
        plan.faults.sort(Comparator.comparingLong(CsvFault::row));
        return plan;
    }

    List<ImportStep> steps() {
        return steps;
    }

    List<CsvFault> faults() {
        return faults;
    }

    ImportReport report(boolean dryRun) {
        var report = new ImportReport(
                dryRun,
                sheet.rows().size(),
                0,
                0,
                0,
                outcomes,
                duplicates,
                faults,
                sheet.headings().stream()
                        .filter(CsvSheet.Heading::isLeftOut)
                        .map(CsvSheet.Heading::heading)
                        .toList(),
                ImportReport.File.of(sheet));
        return new ImportReport(
                dryRun,
                report.rows(),
                report.count(RowResult.NEW),
                report.count(RowResult.CHANGED),
                report.count(RowResult.UNCHANGED),
                dryRun ? outcomes.stream().map(ImportPlan::withoutNewId).toList() : outcomes,
                duplicates,
                faults,
                report.ignoredColumns(),
                report.file());
    }

    /** A dry run makes no client that could be found by its id. */
    private static Outcome withoutNewId(Outcome outcome) {
        return outcome.result() == RowResult.NEW
                ? new Outcome(outcome.row(), outcome.result(), outcome.name(), null, outcome.changes())
                : outcome;
    }

    private void add(CsvRow row, ClientId fresh) {
        var there = row.clientNumber().map(known::get).map(Stored::content);
        var details = row.onto(there.map(Client::details).orElse(null));
        var alike = there.isPresent() || details.name().isEmpty() ? Optional.<Client>empty() : alike(details);
        var wrong = row.faults(there.or(() -> alike).map(Client::details).orElse(null));
        row.clientNumber().flatMap(number -> repeated(row, number)).ifPresent(wrong::add);
        if (!wrong.isEmpty() || isWrongInItself(row)) {
            wrong.stream().filter(fault -> !isSaidOfTheFile(fault)).forEach(faults::add);
            outcomes.add(new Outcome(row.number(), RowResult.FAULTY, details.name(), null, List.of()));
        } else if (there.isPresent()) {
            change(row, there.get(), details);
        } else {
            addNew(row, fresh, details, alike);
        }
    }

    /** Before its cells were looked at, such as by a cell that no heading covers. */
    private boolean isWrongInItself(CsvRow row) {
        return wrongRows.contains(row.number());
    }

    private Optional<CsvFault> repeated(CsvRow row, String number) {
        var above = numbers.putIfAbsent(number, row.number());
        return Optional.ofNullable(above)
                .map(first -> new CsvFault(
                        row.number(),
                        "number",
                        "repeated",
                        "Row " + first + " has this number already. A number must belong to one client only.",
                        number));
    }

    /** Who the row's client may be, unless both have a number, which tells them apart. */
    private Optional<Client> alike(ClientDetails details) {
        return clients.findAlike(organization, details)
                .map(Stored::content)
                .filter(client -> details.number() == null || client.details().number() == null);
    }

    /** Without a column for the name every row lacks it. */
    private boolean isSaidOfTheFile(CsvFault fault) {
        return !sheet.faults().isEmpty() && !sheet.hasName() && fault.column().equals("name");
    }

    private void change(CsvRow row, Client client, ClientDetails to) {
        var changes = row.changes(client, to);
        var result = changes.isEmpty() ? RowResult.UNCHANGED : RowResult.CHANGED;
        outcomes.add(new Outcome(row.number(), result, to.name(), client.id(), changes));
        if (!changes.isEmpty()) {
            steps.add(new ImportStep(row.number(), client.id(), false, row.cells()));
        }
    }

    private void addNew(CsvRow row, ClientId fresh, ClientDetails details, Optional<Client> alike) {
        var above = seen.putIfAbsent(Objects.requireNonNullElse(details.vatId(), MatchKey.of(details)), row.number());
        if (alike.isPresent()
                && details.equals(alike.get().details())
                && row.changes(alike.get(), details).isEmpty()) {
            outcomes.add(new Outcome(
                    row.number(),
                    RowResult.UNCHANGED,
                    details.name(),
                    alike.get().id(),
                    List.of()));
        } else if (alike.isPresent()) {
            passOver(new Duplicate(row.number(), details.name(), alike.get().id(), null));
        } else if (above != null && details.number() == null) {
            passOver(new Duplicate(row.number(), details.name(), null, above));
        } else {
            outcomes.add(new Outcome(row.number(), RowResult.NEW, details.name(), fresh, List.of()));
            steps.add(new ImportStep(row.number(), fresh, true, row.cells()));
        }
    }

    private void passOver(Duplicate duplicate) {
        duplicates.add(duplicate);
        outcomes.add(new Outcome(duplicate.row(), RowResult.ALIKE, duplicate.name(), duplicate.clientId(), List.of()));
    }
}
