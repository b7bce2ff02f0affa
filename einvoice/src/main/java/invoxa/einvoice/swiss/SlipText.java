package invoxa.einvoice.swiss;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as a QR-bill may contain it: one line of Latin letters; a full stop stands for any other character. */
final class SlipText {

    private SlipText() {}

    /** @param most how many characters are possible; the rest is cut off */
    static String of(@Nullable String text, int most) {
        var out = new StringBuilder();
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> {
                    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                        out.append(' ');
                    } else if (c != '\u00ad' && Character.getType(c) != Character.FORMAT) {
                        out.appendCodePoint(isPermitted(c) ? c : '.');
                    }
                });
        var line = out.toString().replaceAll(" +", " ").strip();
        return line.length() <= most ? line : line.substring(0, most).strip();
    }

    private static boolean isPermitted(int c) {
        return c >= 0x20 && c <= 0x7e || c >= 0xa0 && c <= 0x17f || c >= 0x218 && c <= 0x21b || c == '\u20ac';
    }
}
