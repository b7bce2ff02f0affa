package invoxa.einvoice.command;

import java.util.Locale;

/** Writes JSON (RFC 8259) piece by piece, with the commas where they belong. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    JsonText begin(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonText end(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonText name(String name) {
        separate();
        quote(name);
        out.append(": ");
        first = true;
        return this;
    }

    JsonText field(String name, String value) {
        name(name);
        quote(value);
        first = false;
        return this;
    }

    JsonText field(String name, int value) {
        name(name);
        out.append(value);
        first = false;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void separate() {
        if (!first) {
            out.append(", ");
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
