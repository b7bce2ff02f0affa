package invoxa.invoice;

import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a document looks: as was fixed when it was issued; a draft as if it were issued now. */
final class Looks {

    private final Composer composer;
    private final Logos logos;

    Looks(Composer composer, Logos logos) {
        this.composer = composer;
        this.logos = logos;
    }

    Branding of(Stored<InvoiceDocument> stored) {
        var issue = stored.content().issue();
        return issue == null
                ? now(stored.content())
                : look(issue.language(), stored.content(), issue.logo(), issue.accentColor());
    }

    private Branding now(InvoiceDocument document) {
        var composition = composer.compose(document.organization(), Objects.requireNonNull(document.draft()));
        var organization = composition.organization();
        var logo = logos.current(document.organization(), organization);
        return look(composition.language(), document, logo, organization.accentColor());
    }

    private Branding look(
            Language language, InvoiceDocument document, @Nullable String logo, @Nullable AccentColor accent) {
        var picture = logo == null ? null : logos.bytes(Partition.of(document.organization()), logo);
        return new Branding(language, picture, accent);
    }
}
