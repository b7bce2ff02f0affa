package invoxa.payment.attempt;

import invoxa.kernel.OrganizationId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** An attempt's id: whose it is, and 130 random bits, since whoever knows it may decide the attempt. */
final class AttemptId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int PART = 26;
    private static final Pattern FORM = Pattern.compile("att_([0-7][0-9a-hjkmnp-tv-z]{25})[0-9a-hjkmnp-tv-z]{26}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private AttemptId() {}

    static String next(OrganizationId organization) {
        var bytes = new byte[PART];
        RANDOM.nextBytes(bytes);
        var secret = new StringBuilder(PART);
        for (byte random : bytes) {
            secret.append(ALPHABET.charAt(random & 31));
        }
        return "att_" + organization.value().substring("org_".length()) + secret;
    }

    /** Empty where the text is no such id. */
    static Optional<OrganizationId> organization(String id) {
        var form = FORM.matcher(id);
        return form.matches() ? Optional.of(new OrganizationId("org_" + form.group(1))) : Optional.empty();
    }
}
