package invoxa.auth.domain;

import static invoxa.auth.domain.Scopes.API_KEYS_READ;
import static invoxa.auth.domain.Scopes.API_KEYS_WRITE;
import static invoxa.auth.domain.Scopes.CLIENTS_READ;
import static invoxa.auth.domain.Scopes.CLIENTS_WRITE;
import static invoxa.auth.domain.Scopes.INVOICES_READ;
import static invoxa.auth.domain.Scopes.INVOICES_WRITE;
import static invoxa.auth.domain.Scopes.MEMBERS_READ;
import static invoxa.auth.domain.Scopes.MEMBERS_WRITE;
import static invoxa.auth.domain.Scopes.NOTIFY_READ;
import static invoxa.auth.domain.Scopes.NOTIFY_WRITE;
import static invoxa.auth.domain.Scopes.OPERATIONS_READ;
import static invoxa.auth.domain.Scopes.OPERATIONS_WRITE;
import static invoxa.auth.domain.Scopes.ORGANIZATION_READ;
import static invoxa.auth.domain.Scopes.ORGANIZATION_WRITE;
import static invoxa.auth.domain.Scopes.PAYMENTS_READ;
import static invoxa.auth.domain.Scopes.PAYMENTS_WRITE;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member is in an organization. This table says what each may do; each holds what the ones before it hold.
 *
 * <table>
 * <caption>Roles</caption>
 * <tr><td>viewer</td><td>sees the business</td></tr>
 * <tr><td>accountant</td><td>works on clients, invoices, payments and messages</td></tr>
 * <tr><td>admin</td><td>changes the organization, its members below owner, and API keys</td></tr>
 * <tr><td>owner</td><td>looks after the machinery; makes and unmakes owners, which no scope says: {@link Team}
 * decides it</td></tr>
 * </table>
 */
public enum Role {
    VIEWER(Set.of(ORGANIZATION_READ, MEMBERS_READ, CLIENTS_READ, INVOICES_READ, PAYMENTS_READ, NOTIFY_READ)),
    ACCOUNTANT(with(VIEWER, CLIENTS_WRITE, INVOICES_WRITE, PAYMENTS_WRITE, NOTIFY_WRITE)),
    ADMIN(with(ACCOUNTANT, ORGANIZATION_WRITE, MEMBERS_WRITE, API_KEYS_READ, API_KEYS_WRITE)),
    OWNER(with(ADMIN, OPERATIONS_READ, OPERATIONS_WRITE));

    private final Set<String> scopes;

    Role(Set<String> scopes) {
        this.scopes = scopes;
    }

    private static Set<String> with(Role role, String... more) {
        return Stream.concat(role.scopes.stream(), Arrays.stream(more)).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> scopes() {
        return scopes;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + code + "' is not a role: owner, admin, accountant or viewer"));
    }
}
