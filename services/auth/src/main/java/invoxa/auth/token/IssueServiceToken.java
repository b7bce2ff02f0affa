package invoxa.auth.token;

import invoxa.auth.crypto.AccessGrant;
import invoxa.auth.crypto.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** OAuth 2 client credentials (RFC 6749, 4.4): a service shows its secret and gets a token. */
public final class IssueServiceToken {

    private static final String NOBODY = Secrets.hash("");

    private final Map<String, String> secretHashes;
    private final SigningKeys keys;

    /** @param secretHashes SHA-256 in hexadecimal of each client's secret */
    public IssueServiceToken(Map<String, String> secretHashes, SigningKeys keys) {
        this.secretHashes = Map.copyOf(secretHashes);
        this.keys = keys;
    }

    /** What came of it. */
    public sealed interface Result {
        record Granted(String accessToken, String scope) implements Result {}

        record WrongClient() implements Result {}

        record WrongScope(String detail) implements Result {}
    }

    /** @param scope what the token shall be good for, parted by spaces; null for all that the client may */
    public Result issue(String client, String secret, @Nullable String scope) {
        var hash = Optional.ofNullable(secretHashes.get(client));
        boolean right = Secrets.matches(secret, hash.orElse(NOBODY));
        if (!right || hash.isEmpty()) {
            return new Result.WrongClient();
        }
        var may = ServiceClients.scopes(client);
        var wanted = scope == null || scope.isBlank()
                ? List.copyOf(may)
                : Arrays.asList(scope.strip().split(" +"));
        if (!may.containsAll(wanted)) {
            return new Result.WrongScope("The client " + client + " may have: " + String.join(" ", new TreeSet<>(may)));
        }
        var grant = AccessGrant.service(client, wanted);
        return new Result.Granted(keys.sign(grant), grant.scope());
    }
}
