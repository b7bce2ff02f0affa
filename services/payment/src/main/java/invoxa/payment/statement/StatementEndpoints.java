package invoxa.payment.statement;

import static invoxa.web.Endpoint.get;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Refused;
import invoxa.payment.domain.PaymentMethod;
import invoxa.web.Access;
import invoxa.web.CsvList;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of account, a page at a time and as a file. */
public final class StatementEndpoints {

    private static final String[] RANGE = {"currency", "from", "to"};

    private final WriteStatement writeStatement;

    public StatementEndpoints(WriteStatement writeStatement) {
        this.writeStatement = writeStatement;
    }

    public List<Endpoint> all() {
        return List.of(
                get("/payments/statements/{clientId}", this::page).paged().query(RANGE),
                get("/payments/statements/{clientId}/export", this::export).query(RANGE));
    }

    public static Permissions allow(Permissions table) {
        return table.allow("GET /payments/statements/{clientId}", Access.scope("payments:read"))
                .allow("GET /payments/statements/{clientId}/export", Access.scope("payments:read"));
    }

    public record LineJson(
            LocalDate date,
            EntryKind kind,
            @Nullable String invoiceId,
            @Nullable String number,
            @Nullable String paymentId,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            boolean test,
            BigDecimal amount,
            BigDecimal balance) {

        static LineJson of(WriteStatement.Line line) {
            var entry = line.entry();
            return new LineJson(
                    entry.date(),
                    entry.kind(),
                    entry.invoiceId(),
                    entry.number(),
                    entry.paymentId(),
                    entry.method(),
                    entry.reference(),
                    entry.test(),
                    entry.amount(),
                    line.balance());
        }
    }

    public record StatementJson(
            String clientId,
            CurrencyCode currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            BigDecimal opening,
            BigDecimal closing,
            List<CurrencyCode> currencies,
            List<LineJson> items,
            @Nullable String next) {}

    private Response page(Request request) {
        var range = range(request);
        var statement = writeStatement.page(range, request.limit(), request.cursor());
        return Response.ok(new StatementJson(
                range.clientId(),
                range.currency(),
                range.from(),
                range.to(),
                statement.opening(),
                statement.closing(),
                statement.currencies(),
                statement.lines().stream().map(LineJson::of).toList(),
                statement.next()));
    }

    private Response export(Request request) {
        var csv = writeStatement.csv(range(request));
        return Response.stream(CsvList.MEDIA_TYPE, csv::write).attachment("statement.csv");
    }

    private static StatementRange range(Request request) {
        return new StatementRange(
                request.organization(),
                request.path("clientId"),
                currency(request.query("currency")),
                request.date("from"),
                request.date("to"));
    }

    private static CurrencyCode currency(@Nullable String code) {
        if (code == null) {
            throw Refused.field("currency", "required", "Say in which currency, such as EUR.");
        }
        try {
            return CurrencyCode.of(code);
        } catch (IllegalArgumentException e) {
            throw Refused.field("currency", "invalid", "Expected an ISO 4217 currency code such as EUR.");
        }
    }
}
