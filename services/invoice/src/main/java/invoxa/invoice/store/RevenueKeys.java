package invoxa.invoice.store;

import invoxa.einvoice.model.Totals.VatRow;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.storage.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the store sums for reports: revenue by month, and VAT by category and rate. Credit notes count negatively, void
 * documents and drafts not at all.
 *
 * <p>A document has up to {@link #ROWS} rows of its VAT breakdown as keys, in a fixed order, and all documents with the
 * same categories and rates have the same {@code vatRows}: so the store can sum each row over them. The few documents
 * with more rows are marked {@link #MANY} and read one by one.
 */
final class RevenueKeys {

    static final int ROWS = 3;
    static final String MANY = "many";
    static final String BETWEEN_ROWS = "|";

    private RevenueKeys() {}

    static Kind.Builder<InvoiceDocument> declare(Kind.Builder<InvoiceDocument> kind) {
        kind.text("month", RevenueKeys::month)
                .integer("net", document -> revenue(document, document.totals().taxExclusive()))
                .integer(
                        "gross", document -> revenue(document, document.totals().taxInclusive()))
                .text("vatRows", RevenueKeys::signature)
                .index("byVatRows", "vatRows", "date")
                .index("byRevenue", "phase", "date", "month", "clientId", "currency", "net", "gross");
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            kind.integer(taxable(row), document -> amount(document, row, VatRow::taxable))
                    .integer(tax(row), document -> amount(document, row, VatRow::tax));
        }
        return kind;
    }

    static String taxable(int row) {
        return "taxable" + row;
    }

    static String tax(int row) {
        return "tax" + row;
    }

    private static @Nullable String month(InvoiceDocument document) {
        var date = document.invoice().issueDate();
        return InvoiceKeys.countsAsRevenue(document) && date != null
                ? date.toString().substring(0, "2026-11".length())
                : null;
    }

    private static @Nullable Long revenue(InvoiceDocument document, BigDecimal amount) {
        return InvoiceKeys.countsAsRevenue(document)
                ? InvoiceKeys.sign(document) * InvoiceKeys.minor(document, amount)
                : null;
    }

    private static @Nullable String signature(InvoiceDocument document) {
        if (!InvoiceKeys.countsAsRevenue(document)) {
            return null;
        }
        var rows = rows(document);
        return rows.size() > ROWS
                ? MANY
                : rows.stream().map(RevenueKeys::name).collect(Collectors.joining(BETWEEN_ROWS));
    }

    private static @Nullable Long amount(InvoiceDocument document, int row, Function<VatRow, BigDecimal> which) {
        var rows = rows(document);
        return rows.size() > ROWS || row >= rows.size() ? null : revenue(document, which.apply(rows.get(row)));
    }

    /** Such as {@code S 19}; category O has no rate. */
    static String name(VatRow row) {
        return row.rate() == null
                ? row.category().name()
                : row.category().name() + " " + row.rate().value().toPlainString();
    }

    static List<VatRow> rows(InvoiceDocument document) {
        return document.totals().vatBreakdown().stream()
                .sorted(Comparator.comparing(RevenueKeys::name))
                .toList();
    }
}
