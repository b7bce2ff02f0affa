package invoxa.notification.branding;

import invoxa.kernel.AccentColor;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import org.jspecify.annotations.Nullable;

/** The colour of each organization's letters, as auth told it last. */
public final class AccentColors {

    private static final Kind<Known> KIND =
            Kind.of("notification.accents", Known.class).build();
    private static final String ID = "accent";

    private final Documents<Known> documents;

    public AccentColors(DocumentStore store) {
        documents = store.documents(KIND);
    }

    /** @param version of the organization that had the colour */
    public record Known(long version, @Nullable AccentColor color) {}

    /** Null where the organization has none, and INVOXA's own stands in. */
    public @Nullable AccentColor of(OrganizationId organization) {
        return read(organization).content().color();
    }

    /** Keeps it unless a newer version of the organization was heard of already. */
    public void keep(OrganizationId organization, Known told) {
        while (true) {
            var known = read(organization);
            if (told.version() <= known.content().version()) {
                return;
            }
            try {
                documents.save(known, told);
                return;
            } catch (StaleVersion e) {
                // somebody else heard of another version at the same time: the newer one of both stays
            }
        }
    }

    private Stored<Known> read(OrganizationId organization) {
        var partition = Partition.of(organization);
        return documents.find(partition, ID).orElseGet(() -> Stored.never(partition, ID, new Known(0, null)));
    }
}
