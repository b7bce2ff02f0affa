package invoxa.auth.throttle;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many tries at once, and one more after each pause.
 *
 * @param burst how many tries are there at first
 * @param each after how long one more is there
 */
public record Limit(int burst, Duration each) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})\\s*,\\s*(PT?[0-9DTHMS.]+)");

    public Limit {
        if (burst < 1 || each.isNegative() || each.isZero()) {
            throw new IllegalArgumentException("a limit allows one try at least, and more after a pause");
        }
    }

    /** @param text such as {@code 10,PT1M}: ten at once, and one more each minute */
    public static Limit parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form 10,PT1M");
        }
        return new Limit(Integer.parseInt(match.group(1)), Duration.parse(match.group(2)));
    }
}
