package invoxa.einvoice.rules;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.core.AccountRules;
import invoxa.einvoice.rules.core.CoreRules;
import invoxa.einvoice.rules.countries.GreekRules;
import invoxa.einvoice.rules.countries.PeppolCountryRules;
import invoxa.einvoice.rules.draft.Glyphs;
import invoxa.einvoice.rules.draft.StorableRules;
import invoxa.einvoice.rules.finding.BusinessRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.germany.GermanRules;
import invoxa.einvoice.rules.peppol.ExchangeRules;
import invoxa.einvoice.rules.peppol.LineRoundingRules;
import invoxa.einvoice.rules.peppol.PeppolIdentifierRules;
import invoxa.einvoice.rules.peppol.PeppolRules;
import invoxa.kernel.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What an invoice must be like to be stored as a draft, and to be issued.
 *
 * <p>Each method answers all findings at once, and none where all is well. A pointer is into the invoice's JSON; the
 * code is the rule's name in EN 16931 ({@code BR-CO-25}) or, for a bound of ours, a word ({@code too-long}).
 */
public final class InvoiceRules {

    private static final Map<Profile, List<BusinessRules>> OF_PROFILE = Map.of(
            Profile.EN16931,
            List.of(),
            Profile.XRECHNUNG,
            List.of(ExchangeRules::xrechnung, GermanRules::xrechnung),
            Profile.PEPPOL,
            List.of(
                    ExchangeRules::peppol,
                    PeppolRules::check,
                    LineRoundingRules::check,
                    PeppolIdentifierRules::check,
                    PeppolCountryRules::check,
                    GreekRules::check,
                    GermanRules::peppol));

    private InvoiceRules() {}

    /**
     * What keeps the invoice from being stored: missing parts, sizes, magnitudes, decimals, unknown codes.
     *
     * @param glyphs what the page can show
     */
    public static List<FieldError> draft(Invoice invoice, Glyphs glyphs) {
        return StorableRules.check(invoice, glyphs);
    }

    /**
     * What keeps the invoice from being issued: what {@link #draft} finds, else the business rules of EN 16931 and of
     * the profile that the invoice states (BT-24); and what does not, but is to be looked at. The number and the issue
     * date are given by issuing: their absence is no finding.
     *
     * @param glyphs what the page can show
     */
    public static Verdict issue(Invoice invoice, Glyphs glyphs) {
        var unfit = draft(invoice, glyphs);
        return new Verdict(unfit, unfit.isEmpty() ? beforeIssue(invoice) : List.of());
    }

    /** All that is found on a draft that could be stored: {@link #findings} by its own profile, and what came later. */
    public static List<Finding> beforeIssue(Invoice invoice) {
        return found(invoice, profile(invoice), AccountRules::beforeIssue);
    }

    /**
     * All that EN 16931 and a profile find on an invoice that could be stored, slips too. It judges documents that are
     * issued already, so that rules of our own that came since are not among it.
     *
     * @param profile also another than the invoice's own, to see whether it could be given out in that one as well
     */
    public static List<Finding> findings(Invoice invoice, Profile profile) {
        return found(invoice, profile, (any, findings) -> {});
    }

    private static List<Finding> found(Invoice invoice, Profile profile, BiConsumer<Invoice, Findings> more) {
        var totals = Calculation.of(invoice);
        var findings = new Findings();
        CoreRules.ALL.forEach(rules -> rules.check(invoice, totals, findings));
        OF_PROFILE.getOrDefault(profile, List.of()).forEach(rules -> rules.check(invoice, totals, findings));
        AccountRules.check(invoice, findings);
        more.accept(invoice, findings);
        return findings.all();
    }

    /** The profile that the invoice states (BT-24), EN 16931 where it states none that is known. */
    public static Profile profile(Invoice invoice) {
        return Profile.of(invoice.process() == null ? null : invoice.process().specification())
                .orElse(Profile.EN16931);
    }
}
