package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.Part;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.FieldErrors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of every field of the model, found by walking it, so that no field can be forgotten: what is not declared
 * nullable is there; texts hold only what XML can write and the page can show, and are not endless;
 * numbers, dates and lists have a sane size.
 */
final class Bounds {

    static final int MAX_LINES = 1_000;
    static final int MAX_ENTRIES = 200;
    static final int MAX_TEXT = 500;
    static final int MAX_LONG_TEXT = 10_000;
    static final int MAX_INTEGER_DIGITS = 15;
    static final int MAX_DECIMALS = 10;

    private static final Set<String> LONG_TEXTS =
            Set.of("text", "note", "description", "paymentTerms", "legalInformation", "reason", "location");
    /** Groups that the XML alone carries. */
    private static final List<String> NOT_PRINTED =
            List.of("/payee/", "/taxRepresentative/", "/delivery/", "/process/");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Glyphs glyphs;
    private final FieldErrors findings;

    private Bounds(Glyphs glyphs, FieldErrors findings) {
        this.glyphs = glyphs;
        this.findings = findings;
    }

    static void check(Record root, Glyphs glyphs, FieldErrors findings) {
        new Bounds(glyphs, findings).parts("", root);
    }

    private void parts(String pointer, Record record) {
        for (var part : Part.of(record.getClass())) {
            value(pointer + "/" + part.name(), part, part.of(record));
        }
    }

    private void value(String pointer, Part part, @Nullable Object value) {
        switch (value) {
            case null -> {
                if (!part.nullable()) {
                    findings.add(pointer, "required", Sentences.of("draft.required"));
                }
            }
            case String text -> text(pointer, text, LONG_TEXTS.contains(part.name()) ? MAX_LONG_TEXT : MAX_TEXT);
            case BigDecimal number -> number(pointer, number);
            case LocalDate date -> date(pointer, date);
            case List<?> list -> list(pointer, part, list, part.name().equals("lines") ? MAX_LINES : MAX_ENTRIES);
            case Record nested when part.isGroup(nested) -> parts(pointer, nested);
            default -> {}
        }
    }

    private void text(String pointer, String text, int limit) {
        if (text.length() > limit) {
            findings.add(pointer, "too-long", Sentences.of("draft.tooLong", limit));
        }
        if (!text.codePoints().allMatch(Bounds::writable)) {
            findings.add(pointer, "characters", Sentences.of("draft.characters"));
        } else if (isPrinted(pointer)) {
            glyphs.firstMissing(text).ifPresent(c -> findings.add(pointer, "script", missing(c)));
        }
    }

    private static boolean isPrinted(String pointer) {
        return NOT_PRINTED.stream().noneMatch(pointer::startsWith)
                && !pointer.endsWith("/fileName")
                && !pointer.endsWith("/location");
    }

    private static Map<String, String> missing(int c) {
        return Sentences.of("draft.script", Character.toString(c), String.format(Locale.ROOT, "U+%04X", c));
    }

    /** What XML 1.0 calls a character. */
    private static boolean writable(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }

    private void number(String pointer, BigDecimal number) {
        if (number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
            findings.add(pointer, "too-large", Sentences.of("draft.digits", MAX_INTEGER_DIGITS));
        }
        if (number.stripTrailingZeros().scale() > MAX_DECIMALS) {
            findings.add(pointer, "decimals", Sentences.of("draft.decimals", MAX_DECIMALS));
        }
    }

    private void date(String pointer, LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            findings.add(pointer, "out-of-range", Sentences.of("draft.date", FIRST_DAY, LAST_DAY));
        }
    }

    private void list(String pointer, Part part, List<?> list, int limit) {
        if (list.size() > limit) {
            findings.add(pointer, "too-many", Sentences.of("draft.tooMany", limit, list.size()));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            value(pointer + "/" + i, part, list.get(i));
        }
    }
}
