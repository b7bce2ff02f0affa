package invoxa.auth;

import invoxa.auth.crypto.Argon2Parameters;
import invoxa.auth.crypto.MasterKey;
import invoxa.auth.throttle.Limit;
import invoxa.auth.throttle.LoginThrottle;
import invoxa.web.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What auth is told from outside.
 *
 * <ul>
 *   <li>{@code INVOXA_MASTER_KEY}: 32 random bytes in base64, the same for all nodes; without it nobody's session and
 *       no signing key survives. Required.
 *   <li>{@code INVOXA_SERVICE_SECRETS}: {@code invoice=…,payment=…}, for each client SHA-256 of its secret in
 *       hexadecimal; secrets are random, 128 bits or more. Clients: the five services, {@code monitoring},
 *       {@code operations}.
 *   <li>{@code INVOXA_ARGON2}: {@code m=19456,t=2,p=1}; {@code INVOXA_ARGON2_PARALLEL}: 2, how many at once.
 *   <li>{@code INVOXA_SIGNING_KEY_LIFE}: P30D; {@code INVOXA_SIGNING_KEY_LEAD}: PT10M.
 *   <li>{@code INVOXA_LIMIT_ACCOUNT}, {@code _DEVICE}, {@code _ADDRESS}: tries to log in, see {@link LoginThrottle};
 *       {@code INVOXA_LIMIT_OPEN}: registrations and uses of mailed links from one address; {@code INVOXA_LIMIT_MAIL}:
 *       mails to one e-mail address. Each as {@code 10,PT1M}: ten at once and one more each minute.
 * </ul>
 */
record AuthSettings(
        MasterKey master,
        Map<String, String> secretHashes,
        Argon2Parameters argon2,
        int argon2Parallel,
        SigningKeys.Pace keyPace,
        LoginThrottle.Limits logIn,
        Limit open,
        Limit mail) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static AuthSettings from(Settings settings) {
        return new AuthSettings(
                MasterKey.of(settings.required("INVOXA_MASTER_KEY")),
                secretHashes(settings.text("INVOXA_SERVICE_SECRETS", "")),
                Argon2Parameters.parse(settings.text("INVOXA_ARGON2", Argon2Parameters.OWASP.toString())),
                settings.integer("INVOXA_ARGON2_PARALLEL", 1, 64, 2),
                new SigningKeys.Pace(
                        settings.duration("INVOXA_SIGNING_KEY_LIFE", SigningKeys.Pace.USUAL.life()),
                        settings.duration("INVOXA_SIGNING_KEY_LEAD", SigningKeys.Pace.USUAL.lead())),
                new LoginThrottle.Limits(
                        limit(settings, "ACCOUNT", "10,PT1M"),
                        limit(settings, "DEVICE", "10,PT30S"),
                        limit(settings, "ADDRESS", "100,PT3S")),
                limit(settings, "OPEN", "60,PT10S"),
                limit(settings, "MAIL", "3,PT15M"));
    }

    private static Limit limit(Settings settings, String of, String absent) {
        return Limit.parse(settings.text("INVOXA_LIMIT_" + of, absent));
    }

    private static Map<String, String> secretHashes(String text) {
        var hashes = new HashMap<String, String>();
        for (var entry : text.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            var parts = entry.strip().split("=", 2);
            if (parts.length != 2
                    || !ServiceClients.isKnown(parts[0])
                    || !HASH.matcher(parts[1]).matches()) {
                throw new IllegalArgumentException("INVOXA_SERVICE_SECRETS must be like invoice=<sha-256 of its secret"
                        + " in 64 hexadecimal digits>,payment=…; the part for '" + parts[0] + "' is not");
            }
            hashes.put(parts[0], parts[1]);
        }
        return hashes;
    }
}
