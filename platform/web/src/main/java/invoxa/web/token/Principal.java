package invoxa.web.token;

import invoxa.kernel.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a verified token says.
 *
 * @param subject the user's id, the API key's id, or the service's name
 * @param organization the one it acts for; null for a service and for a user who belongs to none
 * @param scopes what it may do, such as {@code invoices:write}
 * @param name for people to read, such as in the audit trail
 * @param claims the token's other claims that are text, such as {@code role} and {@code sid}
 */
public record Principal(
        Kind kind,
        String subject,
        @Nullable OrganizationId organization,
        Set<String> scopes,
        String name,
        Instant expires,
        Map<String, String> claims) {

    /** The claim {@code kind}. */
    public enum Kind {
        USER("user"),
        API_KEY("api-key"),
        SERVICE("service");

        private final String claim;

        Kind(String claim) {
            this.claim = claim;
        }

        public String claim() {
            return claim;
        }
    }

    public Principal {
        scopes = Set.copyOf(scopes);
        claims = Map.copyOf(claims);
    }

    public boolean isService(String service) {
        return kind == Kind.SERVICE && subject.equals(service);
    }

    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** The same caller with no other scopes than these; never with more than before. */
    public Principal limitedTo(Collection<String> limit) {
        var kept = scopes.stream().filter(limit::contains).collect(Collectors.toUnmodifiableSet());
        return new Principal(kind, subject, organization, kept, name, expires, claims);
    }

    /** The same caller, who acts for no organization any more and may do nothing there. */
    public Principal withoutOrganization() {
        return new Principal(kind, subject, null, Set.of(), name, expires, claims);
    }

    public Optional<String> claim(String claim) {
        return Optional.ofNullable(claims.get(claim));
    }
}
