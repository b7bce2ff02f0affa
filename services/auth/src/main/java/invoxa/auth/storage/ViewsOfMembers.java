package invoxa.auth.storage;

import invoxa.auth.domain.SavedViews;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;

/** What each person saved in each organization, under the person's id. */
public final class ViewsOfMembers {

    private static final Kind<SavedViews> KIND =
            Kind.of("auth.savedViews", SavedViews.class).build();

    private final Documents<SavedViews> documents;

    public ViewsOfMembers(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Version 0 as long as nothing was saved. */
    public Stored<SavedViews> get(OrganizationId organization, String userId) {
        var partition = Partition.of(organization);
        return documents.find(partition, userId).orElseGet(() -> Stored.never(partition, userId, SavedViews.NONE));
    }

    /** @throws StaleVersion where others were saved since */
    public Stored<SavedViews> replace(Stored<SavedViews> read, SavedViews views) {
        return documents.save(read, views);
    }
}
