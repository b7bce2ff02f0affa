package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;

import invoxa.einvoice.model.VatCategory;
import invoxa.invoice.report.ReportInvoices;
import invoxa.invoice.report.ReportInvoices.Days;
import invoxa.invoice.store.InvoiceSums.Owed;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Percentage;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports. */
public final class ReportEndpoints {

    private static final int MAX_ROWS = 100;

    private final ReportInvoices reports;

    public ReportEndpoints(ReportInvoices reports) {
        this.reports = reports;
    }

    record AsOf(LocalDate asOf, List<?> rows) {}

    record AsOfAndExpected(
            LocalDate asOf, LocalDate expectedTo, List<OutstandingRow> rows, List<PaidByTestRow> paidByTest) {}

    record PaidByTestRow(CurrencyCode currency, long count, BigDecimal amount) {
        static PaidByTestRow of(Owed paid) {
            return new PaidByTestRow(paid.currency(), paid.count(), paid.amount());
        }
    }

    record Between(LocalDate from, LocalDate to, List<?> rows, List<?> totals) {}

    record Part(long count, BigDecimal amount) {
        static Part of(Owed owed) {
            return new Part(owed.count(), owed.amount());
        }
    }

    record OutstandingRow(
            CurrencyCode currency, long count, BigDecimal amount, Part overdue, Part notDue, Part expected) {
        static OutstandingRow of(ReportInvoices.Outstanding row) {
            var all = row.all();
            return new OutstandingRow(
                    all.currency(),
                    all.count(),
                    all.amount(),
                    Part.of(row.overdue()),
                    Part.of(row.notDue()),
                    Part.of(row.expected()));
        }
    }

    record RevenueTotal(CurrencyCode currency, long count, BigDecimal net, BigDecimal gross) {}

    record OverdueRow(String age, CurrencyCode currency, long count, BigDecimal amount) {
        static OverdueRow of(ReportInvoices.Overdue overdue) {
            var owed = overdue.owed();
            return new OverdueRow(overdue.age().code(), owed.currency(), owed.count(), owed.amount());
        }
    }

    record RevenueRow(String month, CurrencyCode currency, long count, BigDecimal net, BigDecimal gross) {}

    record ClientRow(
            String clientId, String name, CurrencyCode currency, long count, BigDecimal net, BigDecimal gross) {
        static ClientRow of(ReportInvoices.OfClient client) {
            var revenue = client.revenue();
            return new ClientRow(
                    revenue.key(), client.name(), revenue.currency(), revenue.count(), revenue.net(), revenue.gross());
        }
    }

    record VatRow(
            VatCategory category,
            @Nullable Percentage rate,
            CurrencyCode currency,
            long count,
            BigDecimal taxable,
            BigDecimal tax) {}

    record BilledRow(CurrencyCode currency, BigDecimal amount) {}

    record Billed(String clientId, @Nullable LocalDate before, String timeZone, List<BilledRow> rows) {}

    record Activities(List<Activity> items) {}

    public List<Endpoint> all() {
        return List.of(
                get("/invoices/reports/outstanding", this::outstanding).query("clientId"),
                get("/invoices/reports/overdue", this::overdue),
                get("/invoices/reports/revenue", this::revenue).query("from", "to"),
                get("/invoices/reports/clients", this::clients).query("from", "to", "limit"),
                get("/invoices/reports/vat", this::vat).query("from", "to"),
                get("/invoices/reports/billed", this::billed).query("clientId", "before"),
                get("/invoices/reports/activity", this::activity).query("limit", "clientId"));
    }

    private Response outstanding(Request request) {
        var organization = request.organization();
        var today = reports.today(organization);
        var clientId = request.query("clientId");
        var rows = reports.outstanding(organization, clientId, today).stream()
                .map(OutstandingRow::of)
                .toList();
        var paidByTest = reports.paidByTest(organization, clientId).stream()
                .map(PaidByTestRow::of)
                .toList();
        return Response.ok(new AsOfAndExpected(today, reports.expectedTo(today), rows, paidByTest));
    }

    private Response overdue(Request request) {
        var organization = request.organization();
        var today = reports.today(organization);
        var rows = reports.overdue(organization, today).stream()
                .map(OverdueRow::of)
                .toList();
        return Response.ok(new AsOf(today, rows));
    }

    private Response revenue(Request request) {
        var days = days(request);
        var rows = reports.revenue(request.organization(), days).stream()
                .map(row -> new RevenueRow(row.key(), row.currency(), row.count(), row.net(), row.gross()))
                .toList();
        return Response.ok(new Between(days.from(), days.to(), rows, totals(request, days)));
    }

    private Response clients(Request request) {
        var days = days(request);
        var rows = reports.topClients(request.organization(), days, request.integer("limit", 1, MAX_ROWS, 10)).stream()
                .map(ClientRow::of)
                .toList();
        return Response.ok(new Between(days.from(), days.to(), rows, totals(request, days)));
    }

    private Response vat(Request request) {
        var days = days(request);
        var vat = reports.vat(request.organization(), days);
        var rows = vat.stream()
                .map(row ->
                        new VatRow(row.category(), row.rate(), row.currency(), row.count(), row.taxable(), row.tax()))
                .toList();
        return Response.ok(new Between(days.from(), days.to(), rows, reports.altogether(vat)));
    }

    private Response activity(Request request) {
        var organization = request.organization();
        var today = reports.today(organization);
        int limit = request.integer("limit", 1, MAX_ROWS, 20);
        var clientId = request.query("clientId");
        var latest = reports.latest(organization, clientId, limit).stream().map(Stored::content);
        var happened = clientId == null
                ? latest.map(document -> Activity.last(document, today))
                : latest.flatMap(document -> Activity.all(document, today).stream())
                        .sorted(Activity.LATEST_FIRST)
                        .limit(limit);
        return Response.ok(new Activities(happened.toList()));
    }

    private Response billed(Request request) {
        var clientId = request.query("clientId");
        if (clientId == null) {
            throw Refused.field("clientId", "required", "Say to which client.");
        }
        var before = request.date("before");
        var billed = reports.billed(request.organization(), clientId, before);
        var rows = billed.rows().stream()
                .map(row -> new BilledRow(row.currency(), row.amount()))
                .toList();
        return Response.ok(new Billed(clientId, before, billed.zone().getId(), rows));
    }

    private List<RevenueTotal> totals(Request request, Days days) {
        return reports.altogether(request.organization(), days).stream()
                .map(row -> new RevenueTotal(row.currency(), row.count(), row.net(), row.gross()))
                .toList();
    }

    private Days days(Request request) {
        return reports.days(request.organization(), request.date("from"), request.date("to"));
    }
}
