package invoxa.auth.crypto;

import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.web.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An API key as its user holds it: {@code invx_}, the organization, the key's id, 160 random bits and a checksum, so
 * that a mistyped key is known without asking the store, and secret scanners find a leaked one without mistakes.
 */
public record ApiKeyText(OrganizationId organization, String keyId, String text) {

    private static final int ID = 26;
    private static final int SECRET_BYTES = 20;
    private static final int CHECKSUM = 8;
    private static final int LENGTH = Tokens.API_KEY_PREFIX.length() + 2 * ID + 2 * SECRET_BYTES + CHECKSUM;
    private static final int HINT = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ApiKeyText make(OrganizationId organization, String keyId) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var stem = Tokens.API_KEY_PREFIX
                + organization.value().substring("org_".length())
                + keyId.substring("key_".length())
                + HexFormat.of().formatHex(secret);
        return new ApiKeyText(organization, keyId, stem + checksum(stem));
    }

    /** Empty where it is not of this form or was mistyped; says nothing about whether there is such a key. */
    public static Optional<ApiKeyText> read(String text) {
        if (text.length() != LENGTH || !text.startsWith(Tokens.API_KEY_PREFIX)) {
            return Optional.empty();
        }
        var stem = text.substring(0, LENGTH - CHECKSUM);
        int from = Tokens.API_KEY_PREFIX.length();
        var organization = "org_" + text.substring(from, from + ID);
        var key = "key_" + text.substring(from + ID, from + 2 * ID);
        return text.endsWith(checksum(stem)) && Ids.is("org", organization) && Ids.is("key", key)
                ? Optional.of(new ApiKeyText(new OrganizationId(organization), key, text))
                : Optional.empty();
    }

    /** Its end, for people to tell keys apart. */
    public String hint() {
        return "…" + text.substring(LENGTH - HINT);
    }

    private static String checksum(String stem) {
        var crc = new CRC32();
        crc.update(stem.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
