package invoxa.auth.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in the one form in which it is compared, stored and unique: NFKC, lower case, the domain in its
 * ASCII form. Two spellings that a person takes for the same address are the same here; what providers treat as aliases
 * (dots, {@code +tag}) stays different.
 *
 * <p>Refuses what is longer than RFC 5321 allows (64 before the {@code @}, 254 in all), quoted local parts, and domains
 * without a dot.
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[^\\s\\p{C}\"(),:;<>@\\[\\\\\\].]+(\\.[^\\s\\p{C}\"(),:;<>@\\[\\\\\\].]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        var folded = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        if (folded.length() > MAX
                || at < 1
                || at > MAX_LOCAL
                || !LOCAL.matcher(folded.substring(0, at)).matches()) {
            throw invalid();
        }
        var domain = ascii(folded.substring(at + 1));
        if (!DOMAIN.matcher(domain).matches()) {
            throw invalid();
        }
        value = folded.substring(0, at + 1) + domain;
    }

    @JsonCreator
    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("This is not an e-mail address such as ada@example.com.");
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
