package invoxa.invoice.check;

import invoxa.invoice.calculation.Calculation;
import invoxa.invoice.model.Invoice;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Problem.FieldError;
import java.util.List;

/**
 * What an invoice must be like to be stored as a draft, and to be issued.
 *
 * <p>Each method answers all findings at once, and none where all is well. A pointer is into the invoice's JSON; the
 * code is the rule's name in EN 16931 ({@code BR-CO-25}) or, for a bound of ours, a word ({@code too-long}).
 */
public final class InvoiceRules {

    /** What may be stored at all. Looked at only where {@link Bounds} found every part present and of a sane size. */
    private static final List<DraftRules> DRAFT = List.of(
            CodeRules::check, AmountRules::check, AllowanceChargeRules::draft, NumberRules::check, CardRules::check);

    /** What EN 16931 asks of every invoice. The rules of a profile, such as XRechnung, are a list of their own. */
    private static final List<BusinessRules> CORE = List.of(
            HeaderRules::check,
            PartyRules::check,
            LineRules::check,
            AllowanceChargeRules::issue,
            PaymentRules::check,
            AttachmentRules::check,
            VatRateRules::check,
            VatPartyRules::check,
            VatReasonRules::check,
            IntraCommunityRules::check,
            NotSubjectRules::check);

    private InvoiceRules() {}

    /** What keeps the invoice from being stored: missing parts, sizes, magnitudes, decimals, unknown codes. */
    public static List<FieldError> draft(Invoice invoice) {
        var findings = new FieldErrors();
        Bounds.check(invoice, findings);
        if (!findings.any()) {
            DRAFT.forEach(rules -> rules.check(invoice, findings));
        }
        return findings.all();
    }

    /**
     * What keeps the invoice from being issued: what {@link #draft} finds, else the business rules of EN 16931. The
     * number and the issue date are given by issuing: their absence is no finding.
     */
    public static List<FieldError> issue(Invoice invoice) {
        var unfit = draft(invoice);
        if (!unfit.isEmpty()) {
            return unfit;
        }
        var totals = Calculation.of(invoice);
        var findings = new FieldErrors();
        CORE.forEach(rules -> rules.check(invoice, totals, findings));
        return findings.all();
    }

    /** What is probably a slip, such as an IBAN whose check digits are wrong. It prevents nothing: show it. */
    public static List<FieldError> warnings(Invoice invoice) {
        var findings = new FieldErrors();
        AccountRules.check(invoice, findings);
        return findings.all();
    }
}
