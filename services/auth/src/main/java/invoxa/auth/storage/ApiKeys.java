package invoxa.auth.storage;

import invoxa.auth.domain.ApiKey;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Contention;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API keys of each organization. */
public final class ApiKeys {

    private static final Kind<ApiKey> KIND =
            Kind.of("auth.apikeys", ApiKey.class).index("byId").build();

    private final Documents<ApiKey> documents;

    public ApiKeys(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    public Stored<ApiKey> insert(OrganizationId organization, ApiKey key) {
        return documents.insert(Partition.of(organization), key.id(), key);
    }

    public Optional<Stored<ApiKey>> find(OrganizationId organization, String id) {
        return documents.find(Partition.of(organization), id);
    }

    /** The newest first. */
    public Page<Stored<ApiKey>> page(OrganizationId organization, int limit, @Nullable String cursor) {
        return documents.page(
                Partition.of(organization),
                Query.by("byId").backwards().limit(limit).after(cursor));
    }

    /** Remembers a use. Lost where two write at once: the other's is as good. */
    public void touch(Stored<ApiKey> read, ApiKey used) {
        try {
            documents.replace(read, used);
        } catch (StaleVersion e) {
            return;
        }
    }

    /** Ends the key; false where there is none. */
    public boolean delete(OrganizationId organization, String id) {
        for (int attempt = 0; ; attempt++) {
            var key = find(organization, id);
            if (key.isEmpty()) {
                return false;
            }
            try {
                documents.delete(key.get());
                return true;
            } catch (StaleVersion e) {
                Contention.pause(attempt, e);
            }
        }
    }
}
