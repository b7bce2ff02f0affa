package invoxa.invoice;

import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.storage.Stored;
import java.util.List;
import java.util.stream.Stream;

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
        if (draft == null) {
            var profile = InvoiceRules.profile(document.invoice());
            return found(profile, InvoiceRules.findings(document.invoice(), profile));
        }
        var composed = Draftable.of(composer.compose(document.organization(), draft));
        var findings =
                Stream.concat(InvoiceRules.beforeIssue(composed.invoice()).stream(), composed.assumptions().stream());
        return found(InvoiceRules.profile(composed.invoice()), findings.toList());
    }

    private static Found found(Profile profile, List<Finding> findings) {
        return new Found(profile, profile.rules(), findings.stream().noneMatch(Finding::isFatal), findings);
    }
}
