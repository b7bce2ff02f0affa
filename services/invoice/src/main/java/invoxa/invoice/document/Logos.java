package invoxa.invoice.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import invoxa.einvoice.pdf.page.LogoPicture;
import invoxa.invoice.parties.Organization;
import invoxa.invoice.parties.Organizations;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Sha256;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.web.parsing.Parsing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures at the head of documents. An organization's logo is fetched from auth when it is another than before,
 * made fit for a page, and kept for good under the hash of its bytes: a document issued today looks the same whatever
 * the organization uploads tomorrow.
 */
public final class Logos {

    private static final String FOLDER = "letterhead/";

    private final Organizations organizations;
    private final Files files;
    private final Parsing parsing;
    private final Cache<Uploaded, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Uploaded(OrganizationId organization, String version) {}

    public Logos(Organizations organizations, Files files, Parsing parsing) {
        this.organizations = organizations;
        this.files = files;
        this.parsing = parsing;
    }

    /** The name of the kept picture that documents bear now; null where there is none, or none that can be drawn. */
    @Nullable
    public String current(OrganizationId id, Organization organization) {
        var logo = organization.logo();
        return logo == null
                ? null
                : known.get(new Uploaded(id, logo.version()), this::keep).orElse(null);
    }

    /** The bytes of a kept picture. */
    byte[] bytes(Partition partition, String name) {
        return files.get(partition, FOLDER + name)
                .orElseThrow(() -> new IllegalStateException("the logo " + name + " is not kept"));
    }

    private Optional<String> keep(Uploaded uploaded) {
        return organizations
                .logo(uploaded.organization)
                .flatMap(bytes -> parsing.parse(bytes.length, signal -> LogoPicture.of(bytes, signal)))
                .map(picture -> keep(Partition.of(uploaded.organization), picture));
    }

    private String keep(Partition partition, byte[] picture) {
        var name = Sha256.hex(picture);
        files.put(partition, FOLDER + name, picture);
        return name;
    }
}
