package invoxa.auth.storage;

import invoxa.auth.domain.Session;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The log-ins of each user, in the user's partition. */
public final class Sessions {

    private static final int MOST_SHOWN = 200;
    private static final Kind<Session> KIND = Kind.of("auth.sessions", Session.class)
            .integer("rotated", session -> session.rotated().toEpochMilli())
            .integer("expires", session -> session.expires().toEpochMilli())
            .index("byUse", "rotated")
            .sweepIndex("byExpiry", "expires")
            .build();

    private final Documents<Session> documents;

    public Sessions(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    public void insert(Session session) {
        documents.insert(Users.partition(session.userId()), session.id(), session);
    }

    public Optional<Stored<Session>> find(String userId, String id) {
        return documents.find(Users.partition(userId), id);
    }

    /** @throws StaleVersion where somebody else has rotated it since */
    public void replace(Stored<Session> read, Session changed) {
        documents.replace(read, changed);
    }

    public Optional<Stored<Session>> change(String userId, String id, Function<Session, @Nullable Session> decision) {
        return documents.change(Users.partition(userId), id, session -> {
            var changed = decision.apply(session);
            return changed == null ? null : Documents.Change.to(changed);
        });
    }

    /** The user's sessions, the last used first. */
    public List<Session> of(String userId) {
        return documents
                .page(Users.partition(userId), Query.by("byUse").backwards().limit(MOST_SHOWN))
                .map(Stored::content)
                .items();
    }

    /** Deletes what expired before this time; gives how many. */
    public int sweep(Instant before) {
        var expired = documents
                .sweep(Query.by("byExpiry")
                        .range("expires", 0L, before.toEpochMilli())
                        .limit(Query.MAX_LIMIT))
                .items();
        for (var session : expired) {
            try {
                documents.delete(session);
            } catch (StaleVersion e) {
                continue;
            }
        }
        return expired.size();
    }
}
