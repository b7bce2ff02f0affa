package invoxa.auth.storage;

import invoxa.auth.domain.User;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people who log in, each alone in a partition with the sessions they have. */
public final class Users {

    private static final Kind<User> KIND = Kind.of("auth.users", User.class).build();

    private final Documents<User> documents;

    public Users(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Adds the user and what the world is told of it; does nothing where the user is there already. */
    public void insertOnce(User user, OutboxMessage... messages) {
        try {
            documents.insert(partition(user.id()), user.id(), user, List.of(messages));
        } catch (DuplicateKey e) {
            if (find(user.id()).isEmpty()) {
                throw e;
            }
        }
    }

    public Optional<Stored<User>> find(String id) {
        return documents.find(partition(id), id);
    }

    public Optional<Stored<User>> change(String id, Function<User, Documents.@Nullable Change<User>> decision) {
        return documents.change(partition(id), id, decision);
    }

    static Partition partition(String userId) {
        return Partition.own(userId);
    }
}
