package invoxa.auth.token;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.AccessGrant;
import invoxa.auth.crypto.ApiKeyText;
import invoxa.auth.crypto.Secrets;
import invoxa.auth.domain.ApiKey;
import invoxa.auth.storage.ApiKeys;
import invoxa.auth.storage.Teams;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.Page;
import invoxa.storage.Stored;
import invoxa.web.token.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes API keys, ends them, and gives an access token for one. */
public final class UseApiKeys {

    /** How exactly the last use is known; a write for each use would be one too many. */
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final ApiKeys keys;
    private final Teams teams;
    private final SigningKeys signing;
    private final Audit audit;
    private final Clock clock;

    public UseApiKeys(ApiKeys keys, Teams teams, SigningKeys signing, Audit audit, Clock clock) {
        this.keys = keys;
        this.teams = teams;
        this.signing = signing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A key that was just made: the only time its text is seen. */
    public record Made(ApiKey key, String text) {}

    /** @throws Refused where it would hold a scope that its maker does not, or its maker is no person */
    public Made make(
            Principal maker,
            OrganizationId organization,
            String id,
            String name,
            List<String> scopes,
            @Nullable Instant expires,
            Caller caller) {
        if (maker.kind() != Principal.Kind.USER) {
            throw new Refused(
                    Problem.of(403, "users-only", "Not permitted", "A key is made by a person, not by another key."));
        }
        if (!maker.scopes().containsAll(scopes)) {
            throw new Refused(Problem.of(
                    403, "scope-too-wide", "Not permitted", "A key can do no more than the one who makes it."));
        }
        var text = ApiKeyText.make(organization, id);
        var key = new ApiKey(
                id,
                name,
                List.copyOf(new TreeSet<>(scopes)),
                Secrets.hash(text.text()),
                text.hint(),
                maker.subject(),
                clock.instant(),
                expires,
                null);
        keys.insert(organization, key);
        audit.inOrganization(organization, caller, "apiKey.made", id, name);
        return new Made(key, text.text());
    }

    public Page<ApiKey> page(OrganizationId organization, int limit, @Nullable String cursor) {
        return keys.page(organization, limit, cursor).map(Stored::content);
    }

    public void end(OrganizationId organization, String id, Caller caller) {
        if (!keys.delete(organization, id)) {
            throw Refused.notFound("API key");
        }
        audit.inOrganization(organization, caller, "apiKey.ended", id, null);
    }

    /**
     * An access token that may do what the key may and its maker still may.
     *
     * @throws Refused 401 where the key is unknown, ended, expired or without a maker
     */
    public String exchange(String shown) {
        var text = ApiKeyText.read(shown).orElseThrow(UseApiKeys::unknown);
        var now = clock.instant();
        var stored = keys.find(text.organization(), text.keyId())
                .filter(found -> Secrets.matches(shown, found.content().hash()))
                .filter(found -> found.content().isOpen(now))
                .orElseThrow(UseApiKeys::unknown);
        var key = stored.content();
        var role = teams.roleOf(text.organization(), key.maker()).orElseThrow(UseApiKeys::unknown);
        if (key.lastUsed() == null || key.lastUsed().isBefore(now.minus(TOUCH))) {
            keys.touch(stored, key.usedAt(now));
        }
        var scopes = key.scopes().stream().filter(role.scopes()::contains).toList();
        return signing.sign(AccessGrant.apiKey(key.id(), key.name(), text.organization(), scopes));
    }

    private static Refused unknown() {
        return new Refused(Problem.of(
                401, "unauthorized", "Not signed in", "The API key is not known, has expired or was ended."));
    }
}
