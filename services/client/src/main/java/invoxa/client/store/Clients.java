package invoxa.client.store;

import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.ClientState;
import invoxa.client.domain.MatchKey;
import invoxa.client.domain.SearchedTexts;
import invoxa.kernel.ClientId;
import invoxa.kernel.OrganizationId;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The clients of all organizations, each organization's apart from the others'. */
public final class Clients {

    /** In place of the state of a client that nobody sees yet. */
    private static final String RESERVED = "reserved";

    private static final List<String> SEEN =
            Arrays.stream(ClientState.values()).map(ClientState::code).toList();

    private static final Kind<Client> KIND = Kind.of("client.clients", Client.class)
            .text(
                    "state",
                    client -> client.isReserved() ? RESERVED : client.state().code())
            .text("sortName", client -> MatchKey.folded(client.details().name()))
            .text("number", client -> client.details().number())
            .text("vatId", client -> client.details().vatId())
            .text("likeness", client -> MatchKey.of(client.details()))
            .index("newest", "state")
            .index("byName", "state", "sortName")
            .index("all")
            .index("byNumber", "number")
            .index("byVatId", "vatId")
            .index("byMatchKey", "likeness")
            .unique("number", "number")
            .searchable(client -> SearchedTexts.of(client.details()))
            .build();

    private static final int NUMBERS_AT_ONCE = 200;

    private final Documents<Client> documents;

    public Clients(DocumentStore store) {
        documents = store.documents(KIND);
    }

    /** @throws Refused 409 where another client has the number */
    public Stored<Client> add(OrganizationId organization, Client client) {
        try {
            return documents.insert(Partition.of(organization), client.id().value(), client);
        } catch (DuplicateKey e) {
            if (e.key().equals(DuplicateKey.ID)) {
                return get(organization, client.id());
            }
            throw numberTaken(client);
        }
    }

    public Optional<Stored<Client>> find(OrganizationId organization, ClientId id) {
        return findAlsoReserved(organization, id)
                .filter(found -> !found.content().isReserved());
    }

    /** The client, also where an import has only reserved it. */
    public Optional<Stored<Client>> findAlsoReserved(OrganizationId organization, ClientId id) {
        return documents.find(Partition.of(organization), id.value());
    }

    /** The clients that have one of these numbers, by their numbers. */
    public Map<String, Stored<Client>> findByNumbers(OrganizationId organization, Collection<String> numbers) {
        var found = new HashMap<String, Stored<Client>>();
        var wanted = List.copyOf(numbers);
        for (int from = 0; from < wanted.size(); from += NUMBERS_AT_ONCE) {
            var some = wanted.subList(from, Math.min(from + NUMBERS_AT_ONCE, wanted.size()));
            var query = Query.by("byNumber").anyOf("number", some).anyOf("state", SEEN);
            documents
                    .page(Partition.of(organization), query.limit(NUMBERS_AT_ONCE))
                    .items()
                    .forEach(client -> found.put(
                            Objects.requireNonNull(client.content().details().number()), client));
        }
        return found;
    }

    /** Takes a client's id and number, without anybody seeing it; false where another client has the number. */
    public boolean reserve(OrganizationId organization, Client client) {
        try {
            documents.insertOnce(Partition.of(organization), client.id().value(), client);
            return true;
        } catch (DuplicateKey e) {
            return false;
        }
    }

    /** Adds a client, or shows the one that was reserved under its id; one that is seen already stays as it is. */
    public void show(OrganizationId organization, Client client) {
        documents.insertOnce(Partition.of(organization), client.id().value(), client);
        documents.change(
                Partition.of(organization),
                client.id().value(),
                there -> there.isReserved() ? Documents.Change.to(client) : null);
    }

    /** Takes a reservation back; a client that is seen stays. */
    public void release(OrganizationId organization, ClientId id) {
        var found = findAlsoReserved(organization, id)
                .filter(client -> client.content().isReserved());
        try {
            found.ifPresent(documents::delete);
        } catch (StaleVersion e) {
            // somebody else took it back
        }
    }

    public Stored<Client> get(OrganizationId organization, ClientId id) {
        return find(organization, id).orElseThrow(() -> Refused.notFound("client"));
    }

    public Stored<Client> replace(Stored<Client> read, Client client) {
        try {
            return documents.replace(read, client);
        } catch (DuplicateKey e) {
            throw numberTaken(client);
        }
    }

    public Stored<Client> change(OrganizationId organization, ClientId id, UnaryOperator<Client> change) {
        return documents
                .change(Partition.of(organization), id.value(), client -> {
                    var changed = change.apply(client);
                    return changed.equals(client) ? null : Documents.Change.to(changed);
                })
                .orElseThrow(() -> Refused.notFound("client"));
    }

    /** @param state null for all; @param words null for no search */
    public Page<Stored<Client>> list(OrganizationId organization, Listing listing) {
        var query = switch (listing.order()) {
            case NAME -> Query.by(listing.state() == null ? "all" : "byName");
            case NEWEST -> Query.by(listing.state() == null ? "all" : "newest").backwards();
        };
        query = listing.state() == null
                ? query.anyOf("state", SEEN)
                : query.equal("state", listing.state().code());
        if (listing.words() != null) {
            query = query.matching(listing.words()).backwards();
        }
        return documents.page(
                Partition.of(organization), query.limit(listing.limit()).after(listing.cursor()));
    }

    /** The oldest client with this VAT id, or with this name, country and post code. */
    public Optional<Stored<Client>> findAlike(OrganizationId organization, ClientDetails details) {
        if (details.vatId() != null) {
            var same = first(organization, Query.by("byVatId").equal("vatId", details.vatId()));
            if (same.isPresent()) {
                return same;
            }
        }
        return first(organization, Query.by("byMatchKey").equal("likeness", MatchKey.of(details)))
                .filter(found ->
                        details.vatId() == null || found.content().details().vatId() == null);
    }

    private Optional<Stored<Client>> first(OrganizationId organization, Query query) {
        var seen = query.anyOf("state", SEEN).limit(1);
        return documents.page(Partition.of(organization), seen).items().stream().findFirst();
    }

    private static Refused numberTaken(Client client) {
        return new Refused(new invoxa.kernel.Problem(
                "number-taken",
                409,
                "Not possible in this state",
                "Another client has the number " + client.details().number() + ".",
                List.of(new invoxa.kernel.Problem.FieldError(
                        "/number", "taken", "Choose a number that no other client has."))));
    }
}
