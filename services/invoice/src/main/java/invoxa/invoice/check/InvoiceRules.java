package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.kernel.Problem.FieldError;
import java.util.List;

/**
 * What an invoice must be like to be stored as a draft, and to be issued.
 *
 * <p>Both answer all findings at once, empty where all is well. A pointer is into the invoice's JSON; the code is the
 * rule's name in EN 16931 ({@code BR-CO-25}) or, for a draft, that of the bound ({@code too-long}).
 */
public final class InvoiceRules {

    private InvoiceRules() {}

    /** What keeps the invoice from being stored: sizes, magnitudes, decimals, unknown codes, missing parts. */
    public static List<FieldError> draft(Invoice invoice) {
        return List.of();
    }

    /**
     * What keeps the invoice from being issued: the business rules of EN 16931. The number and the issue date are
     * given by issuing, so that their absence is no finding. Expects what {@link #draft} lets pass.
     */
    public static List<FieldError> issue(Invoice invoice) {
        return List.of();
    }
}
