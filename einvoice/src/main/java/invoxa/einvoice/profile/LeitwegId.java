package invoxa.einvoice.profile;

import invoxa.kernel.Mod97;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a German authority, which it wants quoted as buyer reference (BT-10): coarse part, optional fine part
 * and two check digits (ISO 7064, mod 97-10), such as 04011000-1234512345-06.
 */
public final class LeitwegId {

    private static final Pattern FORM = Pattern.compile("[0-9]{2,12}(-[A-Z0-9]{0,30})?-[0-9]{2}");

    private LeitwegId() {}

    public static boolean is(@Nullable String text) {
        var id = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(id).matches() && Mod97.fits(id.replace("-", ""));
    }
}
