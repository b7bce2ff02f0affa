package invoxa.auth.storage;

import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.EmailAddress;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.Optional;

/** Whose each e-mail address is: the id is the address, so there can be one document for it and no more. */
public final class EmailAddresses {

    private static final Kind<ClaimedAddress> KIND = Kind.of("auth.emails", ClaimedAddress.class)
            .integer(
                    "pendingSince",
                    claim -> claim.pending() == null ? null : claim.since().toEpochMilli())
            .sweepIndex("byPending", "pendingSince")
            .build();

    private final Documents<ClaimedAddress> documents;

    public EmailAddresses(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Takes the address, unless somebody has it. */
    public Optional<Stored<ClaimedAddress>> claim(ClaimedAddress claim) {
        try {
            var id = id(claim.email());
            return Optional.of(documents.insert(Partition.own(id), id, claim));
        } catch (DuplicateKey e) {
            return Optional.empty();
        }
    }

    public Optional<Stored<ClaimedAddress>> find(EmailAddress email) {
        var id = id(email);
        return documents.find(Partition.own(id), id);
    }

    /** All that follows from the claim is there. Does nothing where somebody else has settled it. */
    public void settle(Stored<ClaimedAddress> claim) {
        try {
            documents.replace(claim, claim.content().settled());
        } catch (StaleVersion e) {
            requireSettledOrFreed(claim);
        }
    }

    /** Nothing follows from the claim: the address is free again. */
    public void free(Stored<ClaimedAddress> claim) {
        try {
            documents.delete(claim);
        } catch (StaleVersion e) {
            requireSettledOrFreed(claim);
        }
    }

    /** Claims from before this time that are still unsettled, the oldest first. */
    public Page<Stored<ClaimedAddress>> unsettledSince(Instant before) {
        return documents.sweep(Query.by("byPending").range("pendingSince", 0L, before.toEpochMilli()));
    }

    private void requireSettledOrFreed(Stored<ClaimedAddress> claim) {
        var now = find(claim.content().email());
        if (now.isPresent()
                && now.get().content().pending() != null
                && now.get().content().userId().equals(claim.content().userId())) {
            throw new IllegalStateException("a claim changed without being settled: " + claim.id());
        }
    }

    private static String id(EmailAddress email) {
        return "email:" + email.value();
    }
}
