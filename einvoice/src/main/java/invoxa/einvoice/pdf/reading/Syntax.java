package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Array;
import invoxa.einvoice.pdf.reading.Value.Dictionary;
import invoxa.einvoice.pdf.reading.Value.Name;
import invoxa.einvoice.pdf.reading.Value.Numeral;
import invoxa.einvoice.pdf.reading.Value.Reference;
import invoxa.einvoice.pdf.reading.Value.Text;
import invoxa.einvoice.pdf.reading.Value.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;

/** Reads values from bytes, from a place on (ISO 32000-1, 7.2 and 7.3). */
final class Syntax {

    private static final int DEEPEST = 100;
    private static final int MAX_TEXT_BYTES = 65_536;

    private final byte[] bytes;
    private final Budget budget;
    private int at;

    Syntax(byte[] bytes, int at, Budget budget) {
        this.bytes = bytes;
        this.at = at;
        this.budget = budget;
    }

    int at() {
        return at;
    }

    Value value() throws Damaged {
        int from = at;
        try {
            return value(0);
        } finally {
            budget.step(at - from);
        }
    }

    private Value value(int depth) throws Damaged {
        if (depth > DEEPEST) {
            throw new Damaged("values lie in one another deeper than " + DEEPEST + " levels");
        }
        budget.value();
        blank();
        return switch (peek(0)) {
            case '/' -> name();
            case '(' -> text();
            case '[' -> array(depth);
            case '<' -> peek(1) == '<' ? dictionary(depth) : hexText();
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numeral();
            default -> word();
        };
    }

    private Dictionary dictionary(int depth) throws Damaged {
        at += 2;
        var entries = new HashMap<String, Value>(4);
        while (true) {
            blank();
            if (peek(0) == '>' && peek(1) == '>') {
                at += 2;
                return new Dictionary(entries);
            }
            if (peek(0) != '/') {
                throw new Damaged("a dictionary's entry has no name");
            }
            entries.put(name().text(), value(depth + 1));
        }
    }

    private Array array(int depth) throws Damaged {
        at++;
        var items = new ArrayList<Value>(4);
        while (true) {
            blank();
            if (peek(0) == ']') {
                at++;
                return new Array(items);
            }
            items.add(value(depth + 1));
        }
    }

    private Name name() throws Damaged {
        at++;
        var text = new StringBuilder();
        while (isRegular(peek(0))) {
            int c = peek(0);
            if (c == '#' && hex(peek(1)) >= 0 && hex(peek(2)) >= 0) {
                c = hex(peek(1)) * 16 + hex(peek(2));
                at += 2;
            }
            text.append((char) c);
            limit(text.length());
            at++;
        }
        return new Name(text.toString());
    }

    private Text hexText() throws Damaged {
        at++;
        var out = new ByteArrayOutputStream();
        int high = -1;
        while (peek(0) != '>') {
            int digit = hex(peek(0));
            if (digit < 0 && !isBlank(peek(0))) {
                throw new Damaged("a text in hexadecimal has another character");
            }
            if (digit >= 0) {
                if (high >= 0) {
                    out.write(high * 16 + digit);
                    limit(out.size());
                }
                high = high >= 0 ? -1 : digit;
            }
            at++;
        }
        at++;
        if (high >= 0) {
            out.write(high * 16);
        }
        return new Text(out.toByteArray());
    }

    private Text text() throws Damaged {
        at++;
        var out = new ByteArrayOutputStream();
        int open = 1;
        while (true) {
            int c = next();
            if (c == '\\') {
                escaped(out);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return new Text(out.toByteArray());
            }
            out.write(c);
            limit(out.size());
        }
    }

    private static void limit(int length) throws Damaged {
        if (length > MAX_TEXT_BYTES) {
            throw new Damaged("a text is longer than " + MAX_TEXT_BYTES + " bytes");
        }
    }

    private void escaped(ByteArrayOutputStream out) throws Damaged {
        int c = next();
        switch (c) {
            case 'n' -> out.write('\n');
            case 'r' -> out.write('\r');
            case 't' -> out.write('\t');
            case 'b' -> out.write('\b');
            case 'f' -> out.write('\f');
            case '\n' -> {
                // a line that goes on
            }
            case '\r' -> at += peek(0) == '\n' ? 1 : 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int octal = c - '0';
                for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
                    octal = octal * 8 + next() - '0';
                }
                out.write(octal);
            }
            default -> out.write(c);
        }
    }

    /** A number, or a reference where a second number and an R follow. */
    private Value numeral() {
        int number = digits();
        int end = at;
        if (number >= 0) {
            blank();
            if (isDigit(peek(0)) && digits() >= 0) {
                blank();
                if (peek(0) == 'R' && !isRegular(peek(1))) {
                    at++;
                    return new Reference(number);
                }
            }
        }
        at = end;
        return new Numeral(number);
    }

    /** The whole number here, -1 where it is negative, broken or too large; its characters are passed in any case. */
    private int digits() {
        long number = 0;
        boolean whole = false;
        for (; isRegular(peek(0)); at++) {
            whole = isDigit(peek(0)) && number >= 0;
            number = whole ? number * 10 + peek(0) - '0' : -1;
            number = number > Integer.MAX_VALUE ? -1 : number;
        }
        return whole ? (int) number : -1;
    }

    /** A whole number that must stand here. */
    int number() throws Damaged {
        blank();
        int number = isDigit(peek(0)) ? digits() : -1;
        if (number < 0) {
            throw new Damaged("a number is missing");
        }
        return number;
    }

    private Word word() throws Damaged {
        for (var word : Word.values()) {
            if (passes(word.name().toLowerCase(java.util.Locale.ROOT))) {
                return word;
            }
        }
        throw new Damaged("a value is missing");
    }

    /** Goes past this keyword if it stands here. */
    boolean passes(String keyword) {
        blank();
        if (!stands(keyword, at) || isRegular(peek(keyword.length()))) {
            return false;
        }
        at += keyword.length();
        return true;
    }

    private boolean stands(String keyword, int place) {
        var expected = keyword.getBytes(StandardCharsets.US_ASCII);
        return bytes.length - place >= expected.length
                && java.util.Arrays.equals(bytes, place, place + expected.length, expected, 0, expected.length);
    }

    /** Goes past the end of a line, as it must stand between {@code stream} and the data. */
    void endOfLine() {
        at += peek(0) == '\r' ? 1 : 0;
        at += peek(0) == '\n' ? 1 : 0;
    }

    /** Goes past blanks and comments, which count also where no value follows: one may be gone past again and again. */
    void blank() {
        int from = at;
        while (isBlank(peek(0)) || peek(0) == '%') {
            if (peek(0) == '%') {
                while (peek(0) >= 0 && peek(0) != '\n' && peek(0) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
        budget.step(at - from);
    }

    private int next() throws Damaged {
        int c = peek(0);
        if (c < 0) {
            throw new Damaged("the file ends within a value");
        }
        at++;
        return c;
    }

    private int peek(int ahead) {
        return at >= 0 && at + ahead < bytes.length ? bytes[at + ahead] & 0xFF : -1;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(int c) {
        return c > ' ' && "()<>[]{}/%".indexOf(c) < 0;
    }

    static int hex(int c) {
        return c < 0 ? -1 : Character.digit((char) c, 16);
    }
}
