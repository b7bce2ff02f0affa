package invoxa.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifiers: a short prefix that says of what, and a UUIDv7 (RFC 9562) in Crockford's base32, such as
 * {@code inv_01jd3c5v2e7m8r9s0t1v2w3x4y}. Sorted as text they are sorted by the time they were made.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[a-z]{2,8}_[0-7][0-9a-hjkmnp-tv-z]{25}");

    private Ids() {}

    /** @param prefix two to eight lower-case letters, such as {@code inv} */
    public static String next(String prefix) {
        return prefix + "_" + base32(UuidCreator.getTimeOrderedEpochPlus1());
    }

    /**
     * The id that always comes out for the same cause, so that doing a step twice makes one document.
     *
     * @param cause what makes the document, such as the id of an event
     */
    public static String derived(String prefix, String cause) {
        return prefix + "_" + base32(hash(cause));
    }

    /**
     * The same, with an id that sorts among others by this time.
     *
     * @param time when the cause came about, the same whenever it is asked for; counts to the millisecond
     */
    public static String derived(String prefix, Instant time, String cause) {
        var hash = hash(cause);
        long high = time.toEpochMilli() << Short.SIZE | hash.getMostSignificantBits() & 0xffff;
        return prefix + "_" + base32(new UUID(high, hash.getLeastSignificantBits()));
    }

    private static UUID hash(String cause) {
        var hash = Sha256.of(cause);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | hash[i] & 0xff;
            low = low << 8 | hash[i + 8] & 0xff;
        }
        return new UUID(high, low);
    }

    /** Whether a text has the form of an id with this prefix; says nothing about whether such a document exists. */
    public static boolean is(String prefix, String text) {
        return text.startsWith(prefix + "_") && FORM.matcher(text).matches();
    }

    static void require(String prefix, String text) {
        if (!is(prefix, text)) {
            throw new IllegalArgumentException("'" + text + "' is not an id of the form " + prefix + "_…");
        }
    }

    private static String base32(UUID uuid) {
        var text = new char[LENGTH];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }
}
