package invoxa.invoice;

import invoxa.invoice.check.Finding;
import invoxa.invoice.check.InvoiceRules;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.profile.Profile;
import invoxa.storage.Stored;
import java.util.List;

/** What the rules find on a document: on a draft as it would be issued now, with its parties as they are now. */
public final class FindFaults {

    private final Composer composer;

    FindFaults(Composer composer) {
        this.composer = composer;
    }

    /**
     * @param profile by whose rules it is looked at
     * @param rules the editions of those rules
     * @param issuable whether none of the findings is fatal
     */
    public record Found(Profile profile, String rules, boolean issuable, List<Finding> findings) {}

    public Found find(Stored<InvoiceDocument> stored) {
        var document = stored.content();
        var draft = document.draft();
        var invoice = draft == null
                ? document.invoice()
                : Draftable.of(composer.compose(document.organization(), draft)).invoice();
        var profile = InvoiceRules.profile(invoice);
        var findings = InvoiceRules.findings(invoice, profile);
        return new Found(profile, profile.rules(), findings.stream().noneMatch(Finding::isFatal), findings);
    }
}
