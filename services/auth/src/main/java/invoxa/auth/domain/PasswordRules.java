package invoxa.auth.domain;

import invoxa.kernel.FieldErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are taken: 10 to 256 characters, at least four different ones, none of the commonest, and not the
 * address or the name it protects. No rules about kinds of characters: they make passwords worse (NIST SP 800-63B).
 */
public final class PasswordRules {

    private static final int MIN = 10;
    private static final int MAX = 256;
    private static final int MIN_DIFFERENT = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The form that is hashed, so that a password typed on another keyboard is the same. */
    public static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    public static void check(FieldErrors errors, String pointer, @Nullable String password, String... known) {
        if (password == null || password.isEmpty()) {
            errors.add(pointer, "required", "A password is needed.");
            return;
        }
        var plain = normalized(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < MIN) {
            errors.add(pointer, "too-short", "A password has at least " + MIN + " characters.");
        } else if (length > MAX) {
            errors.add(pointer, "too-long", "A password has at most " + MAX + " characters.");
        } else if (isGuessable(plain.toLowerCase(Locale.ROOT), known)) {
            errors.add(pointer, "too-common", "This password is among the first that somebody would try.");
        }
    }

    private static boolean isGuessable(String password, String... known) {
        if (COMMON.contains(password) || password.chars().distinct().count() < MIN_DIFFERENT) {
            return true;
        }
        for (var text : known) {
            var lower = text.toLowerCase(Locale.ROOT);
            if (password.equals(lower) || password.equals(lower.replaceFirst("@.*", ""))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (var resource = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (resource == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
