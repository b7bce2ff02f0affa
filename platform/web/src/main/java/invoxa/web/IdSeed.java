package invoxa.web;

import invoxa.kernel.Ids;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the ids of what one request makes, the same in the same order each time it starts from the same seed.
 *
 * <p>The first id of each prefix is the seed itself. The following ones keep its time, the first ten characters of
 * base32, so that they sort beside it, and take the rest from a hash of the seed and their number.
 */
public final class IdSeed {

    private static final int TIME_CHARACTERS = 10;
    private static final String PREFIX = "seed";

    private final String seed;
    private final Map<String, Integer> given = new HashMap<>();

    public IdSeed(String seed) {
        if (!Ids.is(PREFIX, seed)) {
            throw new IllegalArgumentException("not a seed: " + seed);
        }
        this.seed = seed;
    }

    public static IdSeed fresh() {
        return new IdSeed(Ids.next(PREFIX));
    }

    String text() {
        return seed;
    }

    synchronized String next(String prefix) {
        int number = given.merge(prefix, 1, Integer::sum);
        var first = seed.substring(PREFIX.length() + 1);
        if (number == 1) {
            return prefix + "_" + first;
        }
        var hash = Ids.derived(prefix, seed + "/" + prefix + "/" + number).substring(prefix.length() + 1);
        return prefix + "_" + first.substring(0, TIME_CHARACTERS) + hash.substring(TIME_CHARACTERS);
    }
}
