package invoxa.invoice.draft;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.series.Series;
import invoxa.invoice.series.SeriesBook;
import invoxa.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Which series an invoice takes its number from: the one its draft names, else the default of its kind. */
public final class SeriesChoice {

    private static final String POINTER = "/seriesId";

    private SeriesChoice() {}

    /** @throws Refused where the draft names a series that is not there, or that numbers another kind */
    static void check(SeriesBook book, Draft draft, Invoice invoice) {
        if (draft.seriesId() != null) {
            of(book, draft.seriesId(), DocumentKind.ofTypeCode(invoice.typeCode()));
        }
    }

    public static Series of(SeriesBook book, @Nullable String seriesId, DocumentKind kind) {
        if (seriesId == null) {
            return book.defaultOf(kind)
                    .orElseThrow(() -> Refused.field(POINTER, "required", Sentences.of("draft.seriesMissing")));
        }
        var series = book.find(seriesId)
                .orElseThrow(() -> Refused.field(POINTER, "unknown-series", Sentences.of("draft.seriesUnknown")));
        if (series.kind() != kind) {
            throw Refused.field(
                    POINTER,
                    "other-kind",
                    Sentences.of(
                            switch (series.kind()) {
                                case INVOICE -> "draft.seriesOfInvoices";
                                case CREDIT_NOTE -> "draft.seriesOfCreditNotes";
                            },
                            series.name()));
        }
        return series;
    }
}
