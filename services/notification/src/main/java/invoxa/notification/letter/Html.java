package invoxa.notification.letter;

import invoxa.kernel.AccentColor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter as HTML that mail programs show alike: one column of tables with styles inline, system fonts, no image, no
 * script, nothing loaded from elsewhere. Every text is escaped, and a colour is six digits by its type.
 */
public final class Html {

    private static final String FONT =
            "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Arial,sans-serif;";
    private static final String INK = "color:#18181b;";
    private static final String SOFT = "color:#5b5b66;";
    private static final AccentColor USUAL = new AccentColor("#1f4e79");

    private Html() {}

    /** @param chosen by who writes; null for INVOXA's own */
    public static String of(Letter letter, @Nullable AccentColor chosen) {
        var accent = Objects.requireNonNullElse(chosen, USUAL);
        var out = new StringBuilder(4096);
        out.append("<!doctype html>\n<html lang=\"")
                .append(letter.language().code())
                .append("\">\n<head>")
                .append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<meta name=\"color-scheme\" content=\"light\"><title>")
                .append(escaped(letter.subject()))
                .append("</title></head>\n<body style=\"margin:0;padding:0;background:#f2f3f5;\">\n")
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"")
                .append(" style=\"background:#f2f3f5;\"><tr><td align=\"center\" style=\"padding:32px 12px;\">\n")
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"")
                .append(" style=\"max-width:560px;background:#ffffff;border-radius:10px;")
                .append("border-top:4px solid " + accent + ";\"><tr><td style=\"padding:32px 36px 36px;\">\n");
        line(out, "font-size:14px;font-weight:600;color:" + accent.ink() + ";margin:0 0 22px;", letter.sender());
        if (letter.warning() != null) {
            line(
                    out,
                    "font-size:15px;line-height:22px;font-weight:700;color:#ffffff;background:#8a3b00;"
                            + "padding:10px 14px;margin:0 0 18px;",
                    letter.warning());
        }
        out.append("<h1 style=\"")
                .append(FONT)
                .append(INK)
                .append("font-size:22px;line-height:28px;font-weight:600;margin:0 0 16px;\">")
                .append(escaped(letter.title()))
                .append("</h1>\n");
        figure(out, letter);
        for (var paragraph : letter.paragraphs()) {
            line(out, INK + "font-size:15px;line-height:23px;margin:0 0 14px;", paragraph);
        }
        facts(out, letter);
        button(out, letter, accent);
        out.append("</td></tr></table>\n");
        line(out, SOFT + "font-size:12px;line-height:18px;margin:18px 0 0;max-width:520px;", letter.closing());
        return out.append("</td></tr></table>\n</body>\n</html>\n").toString();
    }

    private static void figure(StringBuilder out, Letter letter) {
        if (letter.figure() == null) {
            return;
        }
        line(out, INK + "font-size:30px;line-height:36px;font-weight:700;margin:0;", letter.figure());
        line(
                out,
                SOFT + "font-size:14px;line-height:20px;margin:2px 0 22px;",
                letter.figureNote() == null ? "" : letter.figureNote());
    }

    private static void facts(StringBuilder out, Letter letter) {
        if (letter.facts().isEmpty()) {
            return;
        }
        out.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"")
                .append(" style=\"margin:6px 0 16px;border-top:1px solid #e4e4e9;\">\n");
        for (var fact : letter.facts()) {
            out.append("<tr><td style=\"")
                    .append(FONT)
                    .append(SOFT)
                    .append("font-size:14px;padding:9px 12px 9px 0;border-bottom:1px solid #e4e4e9;\">")
                    .append(escaped(fact.label()))
                    .append("</td><td align=\"right\" style=\"")
                    .append(FONT)
                    .append(INK)
                    .append("font-size:14px;padding:9px 0;border-bottom:1px solid #e4e4e9;\">")
                    .append(escaped(fact.value()))
                    .append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private static void button(StringBuilder out, Letter letter, AccentColor accent) {
        if (letter.link() == null || letter.button() == null) {
            return;
        }
        out.append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"")
                .append(" style=\"margin:10px 0 0;\"><tr><td style=\"border-radius:7px;background:" + accent)
                .append(";border:1px solid " + accent.ink() + ";\">")
                .append("<a href=\"")
                .append(escaped(letter.link()))
                .append("\" style=\"")
                .append(FONT)
                .append("display:inline-block;padding:12px 22px;font-size:15px;font-weight:600;")
                .append("color:" + accent.onFill() + ";")
                .append("text-decoration:none;\">")
                .append(escaped(letter.button()))
                .append("</a></td></tr></table>\n");
    }

    private static void line(StringBuilder out, String style, String text) {
        out.append("<p style=\"")
                .append(FONT)
                .append(style)
                .append("\">")
                .append(escaped(text).replace("\n", "<br>"))
                .append("</p>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
