package invoxa.auth;

import static invoxa.auth.domain.Scopes.API_KEYS_READ;
import static invoxa.auth.domain.Scopes.API_KEYS_WRITE;
import static invoxa.auth.domain.Scopes.MEMBERS_READ;
import static invoxa.auth.domain.Scopes.MEMBERS_WRITE;
import static invoxa.auth.domain.Scopes.OPERATIONS_READ;
import static invoxa.auth.domain.Scopes.OPERATIONS_WRITE;
import static invoxa.auth.domain.Scopes.ORGANIZATION_READ;
import static invoxa.auth.domain.Scopes.ORGANIZATION_WRITE;
import static invoxa.web.Access.open;
import static invoxa.web.Access.scope;
import static invoxa.web.Access.signedIn;

import invoxa.web.Permissions;

/** Who may do what at auth. Open is what one does to get a token; each of these has limits of its own. */
final class AuthPermissions {

    static final Permissions TABLE = Permissions.table()
            .allow("POST /auth/register", open())
            .allow("POST /auth/login", open())
            .allow("POST /auth/refresh", open())
            .allow("POST /auth/logout", open())
            .allow("POST /auth/password/forgot", open())
            .allow("POST /auth/password/reset", open())
            .allow("POST /auth/email/verify", open())
            .allow("POST /auth/invitations/open", open())
            .allow("POST /auth/invitations/accept", open())
            .allow("POST /auth/token", open())
            .allow("POST /auth/api-keys/exchange", open())
            .allow("GET /auth/.well-known/jwks.json", open())
            .allow("GET /auth/me", signedIn())
            .allow("PUT /auth/me", signedIn())
            .allow("GET /auth/me/views", signedIn())
            .allow("PUT /auth/me/views", signedIn())
            .allow("GET /auth/sessions", signedIn())
            .allow("DELETE /auth/sessions", signedIn())
            .allow("DELETE /auth/sessions/{id}", signedIn())
            .allow("POST /auth/password/change", signedIn())
            .allow("POST /auth/email/send-verification", signedIn())
            .allow("GET /auth/organization", scope(ORGANIZATION_READ))
            .allow("GET /auth/organization/verification", scope(ORGANIZATION_READ))
            .allow("PUT /auth/organization", scope(ORGANIZATION_WRITE))
            .allow("GET /auth/organization/logo", scope(ORGANIZATION_READ))
            .allow("PUT /auth/organization/logo", scope(ORGANIZATION_WRITE))
            .allow("DELETE /auth/organization/logo", scope(ORGANIZATION_WRITE))
            .allow("GET /auth/members", scope(MEMBERS_READ))
            .allow("PUT /auth/members/{id}", scope(MEMBERS_WRITE))
            .allow("DELETE /auth/members/{id}", scope(MEMBERS_WRITE))
            .allow("GET /auth/invitations", scope(MEMBERS_READ))
            .allow("POST /auth/invitations", scope(MEMBERS_WRITE))
            .allow("DELETE /auth/invitations/{id}", scope(MEMBERS_WRITE))
            .allow("GET /auth/api-keys", scope(API_KEYS_READ))
            .allow("POST /auth/api-keys", scope(API_KEYS_WRITE))
            .allow("DELETE /auth/api-keys/{id}", scope(API_KEYS_WRITE))
            .allow("GET /auth/audit", scope(OPERATIONS_READ))
            .allow("POST /auth/keys/rotate", scope(OPERATIONS_WRITE));

    private AuthPermissions() {}
}
