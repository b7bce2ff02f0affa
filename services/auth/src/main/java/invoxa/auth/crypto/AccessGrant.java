package invoxa.auth.crypto;

import invoxa.auth.domain.Scopes;
import invoxa.kernel.OrganizationId;
import invoxa.web.token.Principal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says.
 *
 * @param subject the user's id, the API key's id, or the service's name
 * @param client the OAuth client it was given to (RFC 9068): {@code invoxa} for people
 * @param session the refresh family it belongs to
 */
public record AccessGrant(
        Principal.Kind kind,
        String subject,
        String client,
        String name,
        @Nullable OrganizationId organization,
        String scope,
        @Nullable String role,
        @Nullable String session) {

    public static AccessGrant service(String name, Collection<String> scopes) {
        return new AccessGrant(Principal.Kind.SERVICE, name, name, name, null, Scopes.claim(scopes), null, null);
    }

    public static AccessGrant apiKey(
            String keyId, String name, OrganizationId organization, Collection<String> scopes) {
        return new AccessGrant(
                Principal.Kind.API_KEY, keyId, keyId, name, organization, Scopes.claim(scopes), null, null);
    }
}
