package invoxa.invoice.domain;

import invoxa.kernel.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unguessable part of a public page's address: which invoice of which organization, and a secret of 130 random
 * bits.
 *
 * <p>Text of 78 characters: the two ids without their prefixes, and the secret.
 */
public record PublicToken(OrganizationId organization, String invoiceId, String secret) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int PART = 26;
    private static final Pattern FORM = Pattern.compile("([0-7][0-9a-hjkmnp-tv-z]{25}){2}[0-9a-hjkmnp-tv-z]{26}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Five random bits for each of its characters. */
    public static String newSecret() {
        var bytes = new byte[PART];
        RANDOM.nextBytes(bytes);
        var secret = new StringBuilder(PART);
        for (byte random : bytes) {
            secret.append(ALPHABET.charAt(random & 31));
        }
        return secret.toString();
    }

    public static String of(InvoiceDocument document) {
        return withoutPrefix(document.organization().value())
                + withoutPrefix(document.id())
                + document.requireIssue().publicToken();
    }

    /** What a token says, or nothing where it has not the form of one. */
    public static Optional<PublicToken> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new PublicToken(
                        new OrganizationId("org_" + text.substring(0, PART)),
                        InvoiceDocument.ID_PREFIX + "_" + text.substring(PART, 2 * PART),
                        text.substring(2 * PART)))
                : Optional.empty();
    }

    /** Whether it opens this document; takes as long whatever part of the secret is wrong. */
    public boolean opens(InvoiceDocument document) {
        return document.issue() != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.US_ASCII),
                        document.issue().publicToken().getBytes(StandardCharsets.US_ASCII));
    }

    private static String withoutPrefix(String id) {
        return id.substring(id.indexOf('_') + 1);
    }
}
