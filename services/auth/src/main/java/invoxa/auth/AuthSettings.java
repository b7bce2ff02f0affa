package invoxa.auth;

import invoxa.auth.crypto.Argon2Parameters;
import invoxa.auth.crypto.MasterKey;
import invoxa.auth.throttle.Limit;
import invoxa.auth.throttle.LoginThrottle;
import invoxa.auth.token.ServiceClients;
import invoxa.auth.token.SigningKeys;
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

    private static final String MASTER_KEY = "INVOXA_MASTER_KEY";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static AuthSettings from(Settings settings) {
        return new AuthSettings(
                settings.secret(
                                MASTER_KEY,
                                "32 random bytes in base64, as 'openssl rand -base64 32' prints them",
                                MasterKey::of)
                        .orElseThrow(() -> new Settings.BadSetting(MASTER_KEY, "is not set")),
                secretHashes(settings.text("INVOXA_SERVICE_SECRETS", "")),
                settings.value("INVOXA_ARGON2", "such as m=19456,t=2,p=1", Argon2Parameters::parse)
                        .orElse(Argon2Parameters.OWASP),
                settings.integer("INVOXA_ARGON2_PARALLEL", 1, 64, 2),
                pace(settings),
                new LoginThrottle.Limits(
                        limit(settings, "ACCOUNT", "10,PT1M"),
                        limit(settings, "DEVICE", "10,PT30S"),
                        limit(settings, "ADDRESS", "100,PT3S")),
                limit(settings, "OPEN", "60,PT10S"),
                limit(settings, "MAIL", "3,PT15M"));
    }

    private static Limit limit(Settings settings, String of, String absent) {
        return settings.value("INVOXA_LIMIT_" + of, "such as 10,PT1M: one at once at least, and a pause", Limit::parse)
                .orElseGet(() -> Limit.parse(absent));
    }

    private static SigningKeys.Pace pace(Settings settings) {
        var usual = SigningKeys.Pace.USUAL;
        var life = settings.duration("INVOXA_SIGNING_KEY_LIFE", usual.life());
        var lead = settings.duration("INVOXA_SIGNING_KEY_LEAD", usual.lead());
        if (life.compareTo(lead) <= 0) {
            throw new Settings.BadSetting(
                    "INVOXA_SIGNING_KEY_LIFE", "is " + life + ", but must be longer than the lead, which is " + lead);
        }
        return new SigningKeys.Pace(life, lead);
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
                throw new Settings.BadSetting(
                        "INVOXA_SERVICE_SECRETS",
                        "must be like invoice=<sha-256 of its secret in 64 hexadecimal digits>,payment=…; the part for '"
                                + parts[0] + "' is not");
            }
            hashes.put(parts[0], parts[1]);
        }
        return hashes;
    }
}
