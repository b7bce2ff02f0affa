package invoxa.auth.domain;

import java.time.Instant;

/**
 * A user in an organization.
 *
 * @param id the user's id
 * @param email as it was on joining
 */
public record Member(String id, EmailAddress email, String name, Role role, Instant since) {

    Member as(Role newRole) {
        return new Member(id, email, name, newRole, since);
    }

    Member named(String newName) {
        return new Member(id, email, newName, role, since);
    }
}
