package invoxa.client.csv;

import java.util.regex.Pattern;

/**
 * By which character the cells of a file are separated: the one that its first line {@code sep=} names, else the one of
 * comma, semicolon and tab that its heading has most of outside quotes.
 *
 * @param text the file without that first line, which spreadsheets do not show as a row
 */
record Separator(char character, String text) {

    private static final Pattern NAMED =
            Pattern.compile("\"?sep=([^\\p{L}\\p{N}\"\\r\\n])\"?(\\r\\n|\\r|\\n|$)", Pattern.CASE_INSENSITIVE);

    static Separator of(String text) {
        var named = NAMED.matcher(text);
        return named.lookingAt()
                ? new Separator(named.group(1).charAt(0), text.substring(named.end()))
                : new Separator(mostUsed(text), text);
    }

    private static char mostUsed(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!blank && !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
            blank &= Character.isWhitespace(c) || c == ',' || c == ';' || c == '"';
        }
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
