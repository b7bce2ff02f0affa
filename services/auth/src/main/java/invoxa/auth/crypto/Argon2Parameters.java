package invoxa.auth.crypto;

import java.util.regex.Pattern;

/**
 * How costly a password's hash is.
 *
 * @param memoryKiB memory of one hash
 * @param iterations passes over that memory
 * @param parallelism lanes
 */
public record Argon2Parameters(int memoryKiB, int iterations, int parallelism) {

    /** What OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one lane. */
    public static final Argon2Parameters OWASP = new Argon2Parameters(19 * 1024, 2, 1);

    private static final Pattern FORM = Pattern.compile("m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})");

    public Argon2Parameters {
        if (iterations < 1 || parallelism < 1 || memoryKiB < 8 * parallelism) {
            throw new IllegalArgumentException("Argon2 needs t and p of 1 or more, and m of 8 times p or more");
        }
    }

    /** @param text as in a PHC string: {@code m=19456,t=2,p=1} */
    public static Argon2Parameters parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form m=19456,t=2,p=1");
        }
        return new Argon2Parameters(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return "m=" + memoryKiB + ",t=" + iterations + ",p=" + parallelism;
    }
}
