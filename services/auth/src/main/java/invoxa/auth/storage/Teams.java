package invoxa.auth.storage;

import invoxa.auth.domain.Role;
import invoxa.auth.domain.Team;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of each organization. */
public final class Teams {

    private static final Kind<Team> KIND = Kind.of("auth.teams", Team.class).build();

    private final Documents<Team> documents;

    public Teams(DocumentStore store) {
        this.documents = store.documents(KIND);
    }

    /** Adds the team; does nothing where it is there already. */
    public void insertOnce(Team team) {
        var id = team.organization();
        try {
            documents.insert(Partition.of(id), id.value(), team);
        } catch (DuplicateKey e) {
            if (find(id).isEmpty()) {
                throw e;
            }
        }
    }

    public Optional<Stored<Team>> find(OrganizationId organization) {
        return documents.find(Partition.of(organization), organization.value());
    }

    public Stored<Team> get(OrganizationId organization) {
        return find(organization).orElseThrow(() -> Refused.notFound("organization"));
    }

    public Optional<Role> roleOf(OrganizationId organization, String userId) {
        return find(organization).flatMap(team -> team.content().roleOf(userId));
    }

    public Stored<Team> change(OrganizationId organization, Function<Team, Documents.@Nullable Change<Team>> decision) {
        return documents
                .change(Partition.of(organization), organization.value(), decision)
                .orElseThrow(() -> Refused.notFound("organization"));
    }
}
