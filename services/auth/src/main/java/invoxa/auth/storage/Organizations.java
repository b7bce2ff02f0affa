package invoxa.auth.storage;

import invoxa.auth.domain.Organization;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.List;
import java.util.Optional;

/** What each organization is called and how its invoices begin. */
public final class Organizations {

    private static final Kind<Organization> KIND =
            Kind.of("auth.organizations", Organization.class).build();

    private final Documents<Organization> documents;

    public Organizations(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Adds the organization and what the world is told of it; does nothing where it is there already. */
    public void insertOnce(Organization organization, OutboxMessage message) {
        var id = organization.id();
        try {
            documents.insert(Partition.of(id), id.value(), organization, List.of(message));
        } catch (DuplicateKey e) {
            if (find(id).isEmpty()) {
                throw e;
            }
        }
    }

    public Optional<Stored<Organization>> find(OrganizationId id) {
        return documents.find(Partition.of(id), id.value());
    }

    public Stored<Organization> get(OrganizationId id) {
        return find(id).orElseThrow(() -> Refused.notFound("organization"));
    }

    public Stored<Organization> replace(Stored<Organization> read, Organization changed, OutboxMessage message) {
        return documents.replace(read, changed, List.of(message));
    }
}
