package invoxa.invoice.draft;

import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.storage.Stored;
import java.util.List;
import java.util.stream.Stream;

/** What the rules find on a document: on a draft as it would be issued now, with its parties as they are now. */
public final class FindFaults {

    private final ResolveDraft resolveDraft;

    public FindFaults(ResolveDraft resolveDraft) {
        this.resolveDraft = resolveDraft;
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
        if (draft == null) {
            var profile = InvoiceRules.profile(document.invoice());
            return found(profile, InvoiceRules.findings(document.invoice(), profile));
        }
        var checked = CheckedDraft.of(resolveDraft.resolve(document.organization(), draft));
        var findings =
                Stream.concat(InvoiceRules.beforeIssue(checked.invoice()).stream(), checked.assumptions().stream());
        return found(InvoiceRules.profile(checked.invoice()), findings.toList());
    }

    private static Found found(Profile profile, List<Finding> findings) {
        return new Found(profile, profile.rules(), findings.stream().noneMatch(Finding::isFatal), findings);
    }
}
