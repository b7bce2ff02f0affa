package invoxa.auth.storage;

import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.EmailAddress;
import invoxa.kernel.Refused;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whose each e-mail address is: the id is the address, so there can be one document for it and no more.
 *
 * <p>Beside it a few users hold the address without having it: they joined by a link that did not come by mail, and may
 * be anybody. They log in with it and have nothing else of it, so that they stand in nobody's way.
 */
public final class EmailAddresses {

    private static final int MAX_HOLDERS = 5;

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

    /**
     * Lets a user hold the address without having it; the same user once.
     *
     * @throws Refused 409 where too many do already
     */
    public Stored<ClaimedAddress> hold(ClaimedAddress claim) {
        var known = holders(claim.email()).stream()
                .filter(holder -> holder.content().userId().equals(claim.userId()))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        for (var id : holderIds(claim.email())) {
            try {
                return documents.insert(partition(claim.email()), id, claim);
            } catch (DuplicateKey e) {
                continue;
            }
        }
        throw Refused.conflict(
                "too-many-accounts",
                "At most " + MAX_HOLDERS + " accounts can use an address before it is verified. Verify it first.");
    }

    /** Those who hold the address without having it, the first to come first. */
    public List<Stored<ClaimedAddress>> holders(EmailAddress email) {
        var found = documents.findAll(partition(email), holderIds(email)).stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
        return holderIds(email).stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** Forgets that the user held the address without having it. */
    public void release(EmailAddress email, String userId) {
        for (var holder : holders(email)) {
            if (holder.content().userId().equals(userId)) {
                free(holder);
            }
        }
    }

    /** @throws StaleVersion where it was changed since it was read */
    public void replace(Stored<ClaimedAddress> read, ClaimedAddress claim) {
        documents.replace(read, claim);
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
        var now = documents.find(claim.partition(), claim.id());
        if (now.isPresent()
                && now.get().content().pending() != null
                && now.get().content().userId().equals(claim.content().userId())) {
            throw new IllegalStateException("a claim changed without being settled: " + claim.id());
        }
    }

    private static Partition partition(EmailAddress email) {
        return Partition.own(id(email));
    }

    private static List<String> holderIds(EmailAddress email) {
        return IntStream.rangeClosed(1, MAX_HOLDERS)
                .mapToObj(number -> id(email) + "#" + number)
                .toList();
    }

    private static String id(EmailAddress email) {
        return "email:" + email.value();
    }
}
