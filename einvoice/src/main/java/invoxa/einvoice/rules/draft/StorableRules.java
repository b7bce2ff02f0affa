package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.Invoice;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Problem.FieldError;
import java.util.List;

/** What keeps an invoice from being stored at all: missing parts, sizes, magnitudes, decimals, unknown codes. */
public final class StorableRules {

    /** Looked at only where {@link Bounds} found every part present and of a sane size. */
    private static final List<DraftRules> ALL = List.of(
            CodeRules::check, AmountRules::check, AllowanceChargeRules::draft, NumberRules::check, CardRules::check);

    private StorableRules() {}

    public static List<FieldError> check(Invoice invoice, Glyphs glyphs) {
        var findings = new FieldErrors();
        Bounds.check(invoice, glyphs, findings);
        if (!findings.any()) {
            ALL.forEach(rules -> rules.check(invoice, findings));
        }
        return findings.all();
    }

    /** Of an invoice that nobody stores: codes, signs and forms, however long its texts are. */
    public static List<FieldError> ofFile(Invoice invoice) {
        var findings = new FieldErrors();
        ALL.forEach(rules -> rules.check(invoice, findings));
        return findings.all();
    }
}
