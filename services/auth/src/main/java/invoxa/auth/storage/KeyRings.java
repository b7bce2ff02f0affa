package invoxa.auth.storage;

import invoxa.auth.domain.KeyRing;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.util.Optional;

/** The one key ring that all nodes of auth share. */
public final class KeyRings {

    private static final String ID = "signing-keys";
    private static final Kind<KeyRing> KIND =
            Kind.of("auth.keys", KeyRing.class).build();

    private final Documents<KeyRing> documents;

    public KeyRings(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    public Optional<Stored<KeyRing>> find() {
        return documents.find(Partition.own(ID), ID);
    }

    /** Makes the ring the first one or the successor of what was read; false where another node was faster. */
    public boolean swap(Optional<Stored<KeyRing>> read, KeyRing ring) {
        try {
            if (read.isPresent()) {
                documents.replace(read.get(), ring);
            } else {
                documents.insert(Partition.own(ID), ID, ring);
            }
            return true;
        } catch (StaleVersion | DuplicateKey e) {
            return false;
        }
    }
}
