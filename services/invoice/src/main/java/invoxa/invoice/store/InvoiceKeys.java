package invoxa.invoice.store;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.storage.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * By what invoices are found, in which orders, and what is summed.
 *
 * <p>Each sort order (date, due, amount, number) has an index over all invoices, one by phase and one by client, so
 * that the filters people use most are served by an index and the rarer ones are checked along it. The rarer ones have
 * an index too, by which the store finds those few that meet one of them.
 */
final class InvoiceKeys {

    static final String NEVER_DUE = "9999-12-31";
    /** Amounts of all currencies side by side: ten-thousandths, as no currency has more decimals. */
    static final int AMOUNT_DECIMALS = 4;

    private static final int SEARCHED_LINES = 10;

    static final Kind<InvoiceDocument> KIND = kind();

    private InvoiceKeys() {}

    private static Kind<InvoiceDocument> kind() {
        var kind = Kind.of("invoice.invoices", InvoiceDocument.class)
                .text("phase", document -> document.phase().code())
                .text("standing", document -> document.lastingStanding().code())
                .text("kind", document -> document.kind().code())
                .text("clientId", InvoiceDocument::clientId)
                .text("currency", document -> document.currency().value())
                .text("date", InvoiceKeys::date)
                .text("due", InvoiceKeys::due)
                .integer("amount", document -> scaled(document.totals().payable()))
                .text("number", document -> document.invoice().number())
                .text(
                        "seriesId",
                        document -> place(document) == null
                                ? null
                                : document.requireIssue().seriesId())
                .text(
                        "period",
                        document -> place(document) == null
                                ? null
                                : document.requireIssue().period())
                .integer("sequence", InvoiceKeys::place)
                .integer("balance", document -> minor(document, document.balance()))
                .integer("paidByTest", InvoiceKeys::paidByTest)
                .integer("billed", InvoiceKeys::billed)
                .text("voidedOn", InvoiceKeys::voidedOn)
                .integer("touched", InvoiceKeys::touched)
                .integer("unfinishedSince", InvoiceKeys::unfinishedSince)
                .unique("number", "number")
                .unique("place", "seriesId", "period", "sequence")
                .index("bySeries", "seriesId", "period", "sequence")
                .index("byTouched", "touched")
                .index("byStanding", "standing", "date")
                .index("byKind", "kind")
                .index("byCurrency", "currency")
                .index("byOwed", "phase", "due", "currency", "balance")
                .index("byPaidByTest", "paidByTest")
                .sweepIndex("byUnfinishedSince", "unfinishedSince")
                .searchable(InvoiceKeys::texts);
        for (var sort : Sort.values()) {
            kind.index("by" + sort.suffix(), sort.key())
                    .index("byPhaseAnd" + sort.suffix(), "phase", sort.key())
                    .index("byClientAnd" + sort.suffix(), "clientId", sort.key());
        }
        return RevenueKeys.declare(kind).build();
    }

    /** The issue date; for a draft without one the day it was made. */
    private static String date(InvoiceDocument document) {
        var date = document.invoice().issueDate();
        return (date == null ? LocalDate.ofInstant(document.created().at(), ZoneOffset.UTC) : date).toString();
    }

    private static String due(InvoiceDocument document) {
        var due = document.invoice().dueDate();
        return due == null ? NEVER_DUE : due.toString();
    }

    private static long touched(InvoiceDocument document) {
        var viewed = document.views().last();
        var changed = document.changed().at();
        return (viewed != null && viewed.isAfter(changed) ? viewed : changed).toEpochMilli();
    }

    static long scaled(BigDecimal amount) {
        return amount.movePointRight(AMOUNT_DECIMALS).longValueExact();
    }

    static long minor(InvoiceDocument document, BigDecimal amount) {
        return amount.movePointRight(document.currency().exponent()).longValueExact();
    }

    /** What test payments count on it; absent where there is none. */
    private static @Nullable Long paidByTest(InvoiceDocument document) {
        return document.settlement().hasTestPayments()
                ? minor(document, document.settlement().paidByTest())
                : null;
    }

    /** What it charges the client, void or not: negative for a credit note, none before it has its number. */
    private static @Nullable Long billed(InvoiceDocument document) {
        return document.state() == State.ISSUED || document.state() == State.VOID
                ? sign(document) * minor(document, document.totals().payable())
                : null;
    }

    private static @Nullable String voidedOn(InvoiceDocument document) {
        var day = document.voidedOn();
        return day == null ? null : day.toString();
    }

    private static @Nullable Long place(InvoiceDocument document) {
        return document.issue() == null ? null : document.issue().sequence();
    }

    /** Since when a step is open that any node may finish: numbering, crediting. */
    private static @Nullable Long unfinishedSince(InvoiceDocument document) {
        var since = openSince(document);
        return since == null ? null : since.toEpochMilli();
    }

    private static @Nullable Instant openSince(InvoiceDocument document) {
        if (document.state() == State.DRAFT) {
            return null;
        }
        if (document.state() == State.ISSUING) {
            return document.requireIssue().frozen().at();
        }
        var crediting = document.crediting();
        if (crediting != null && !document.settlement().credits().containsKey(crediting.creditNoteId())) {
            return crediting.requested().at();
        }
        return null;
    }

    private static Collection<String> texts(InvoiceDocument document) {
        var texts = new ArrayList<@Nullable String>();
        var invoice = document.invoice();
        texts.add(invoice.number());
        texts.add(invoice.buyer().name());
        texts.add(invoice.buyer().tradingName());
        texts.add(invoice.buyer().vatId());
        texts.add(invoice.references().buyer());
        texts.add(invoice.references().purchaseOrder());
        texts.add(invoice.references().contract());
        texts.add(invoice.references().project());
        invoice.lines().stream()
                .limit(SEARCHED_LINES)
                .forEach(line -> texts.add(line.item().name()));
        return texts.stream()
                .filter(text -> text != null && !text.isBlank())
                .map(String::valueOf)
                .toList();
    }

    static boolean countsAsRevenue(InvoiceDocument document) {
        return document.state() == State.ISSUED;
    }

    static int sign(InvoiceDocument document) {
        return document.kind() == DocumentKind.CREDIT_NOTE ? -1 : 1;
    }
}
