package invoxa.invoice.document;

import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.draft.ResolveDraft;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a document looks: as was fixed when it was issued; a draft as if it were issued now. */
public final class DocumentBranding {

    private final ResolveDraft resolveDraft;
    private final Logos logos;

    public DocumentBranding(ResolveDraft resolveDraft, Logos logos) {
        this.resolveDraft = resolveDraft;
        this.logos = logos;
    }

    public Branding of(Stored<InvoiceDocument> stored) {
        var issue = stored.content().issue();
        return issue == null
                ? now(stored.content())
                : look(issue.language(), stored.content(), issue.logo(), issue.accentColor());
    }

    private Branding now(InvoiceDocument document) {
        var resolved = resolveDraft.resolve(document.organization(), Objects.requireNonNull(document.draft()));
        var organization = resolved.organization();
        var logo = logos.current(document.organization(), organization);
        return look(resolved.language(), document, logo, organization.accentColor());
    }

    private Branding look(
            Language language, InvoiceDocument document, @Nullable String logo, @Nullable AccentColor accent) {
        var picture = logo == null ? null : logos.bytes(Partition.of(document.organization()), logo);
        return new Branding(language, picture, accent);
    }
}
