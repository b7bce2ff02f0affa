package invoxa.invoice.store;

import invoxa.invoice.domain.Upload;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The files that were taken in and are not yet part of what is issued; a file without an entry stays for good. */
public final class Uploads {

    private static final Kind<Upload> KIND = Kind.of("invoice.uploads", Upload.class)
            .integer("at", upload -> upload.at().toEpochMilli())
            .sweepIndex("byAt", "at")
            .build();

    /** Well below the age at which a sweep looks at an upload. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Documents<Upload> documents;

    public Uploads(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /**
     * To be called before the file is kept, so that no sweep takes it for an old one.
     *
     * @throws Refused 409 while the same file is being removed
     */
    public void uploaded(Partition organization, String file, Instant now) {
        var known = documents.change(organization, file, upload -> {
            if (upload.going()) {
                throw Refused.conflict("being-removed", "This file is being removed right now: send it again.");
            }
            return Change.to(upload.again(now));
        });
        if (known.isEmpty()) {
            try {
                documents.insert(organization, file, Upload.fresh(now));
            } catch (DuplicateKey e) {
                uploaded(organization, file, now);
            }
        }
    }

    public boolean isNoted(Partition organization, String file) {
        return documents.find(organization, file).isPresent();
    }

    /**
     * Notes that a draft is about to name the file; false where it is being removed. What was noted for this draft
     * within the hour no sweep looks at; all else gets a new version, by which a sweep that is at it fails.
     */
    public boolean name(Partition organization, String file, String draft, Instant now) {
        return documents
                .change(
                        organization,
                        file,
                        upload -> upload.going() || upload.drafts().contains(draft) && isFresh(upload, now)
                                ? null
                                : Change.to(upload.namedBy(draft, now)))
                .map(stored -> !stored.content().going())
                .orElse(true);
    }

    private static boolean isFresh(Upload upload, Instant now) {
        return upload.at().isAfter(now.minus(FRESH));
    }

    /** Of all organizations, those not touched since, the oldest first. */
    public Page<Stored<Upload>> old(Instant before, int limit, @Nullable String cursor) {
        return documents.sweep(Query.by("byAt")
                .range("at", null, before.toEpochMilli())
                .limit(limit)
                .after(cursor));
    }

    /** @throws StaleVersion where somebody has uploaded or named it since */
    public Stored<Upload> replace(Stored<Upload> read, Upload changed) {
        return documents.replace(read, changed);
    }

    /** @throws StaleVersion where somebody has uploaded or named it since */
    public void forget(Stored<Upload> read) {
        documents.delete(read);
    }
}
