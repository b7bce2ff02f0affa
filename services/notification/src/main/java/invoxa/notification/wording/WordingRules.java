package invoxa.notification.wording;

import invoxa.kernel.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a wording: a subject of one line and at most {@value #MAX_SUBJECT} characters, a text of at most
 * {@value #MAX_TEXT}, neither of them empty, the placeholders of its kind, and no other braces or control characters.
 */
public final class WordingRules {

    static final int MAX_SUBJECT = 200;
    static final int MAX_TEXT = 5_000;

    private WordingRules() {}

    /** The wording. @throws invoxa.kernel.Refused naming each field at fault and what would be right there */
    public static Wording check(LetterKind kind, @Nullable String subject, @Nullable String text) {
        var errors = new FieldErrors()
                .required("/subject", subject)
                .required("/text", text)
                .atMost("/subject", subject, MAX_SUBJECT)
                .atMost("/text", text, MAX_TEXT);
        var wording = new Wording(subject == null ? "" : subject, text == null ? "" : text);
        if (wording.subject().codePoints().anyMatch(WordingRules::breaksLines)) {
            errors.add("/subject", "line-break", "A subject is one line: a line break is not possible here.");
        } else {
            noControls(errors, "/subject", wording.subject());
        }
        noControls(errors, "/text", wording.text());
        placeholders(errors, "/subject", kind, wording.subject());
        placeholders(errors, "/text", kind, wording.text());
        errors.throwIfAny();
        return wording;
    }

    private static boolean breaksLines(int character) {
        int type = Character.getType(character);
        return character == '\n'
                || character == '\r'
                || character == '\u0085'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void noControls(FieldErrors errors, String pointer, String text) {
        text.codePoints()
                .filter(character -> character != '\n' && isControl(character))
                .findFirst()
                .ifPresent(character -> errors.add(
                        pointer,
                        "control-character",
                        "The control character U+%04X is not possible here; lines are parted by line feeds (U+000A)."
                                .formatted(character)));
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL || breaksLines(character);
    }

    private static void placeholders(FieldErrors errors, String pointer, LetterKind kind, String text) {
        var known = Placeholder.list(kind.placeholders());
        var place = Wording.PLACE.matcher(text);
        while (place.find()) {
            var word = place.group(1);
            if (kind.placeholders().stream().noneMatch(each -> each.word().equals(word))) {
                errors.add(
                        pointer,
                        "unknown-placeholder",
                        "There is no placeholder " + place.group() + " in this letter. Known: " + known + ".");
                return;
            }
        }
        var rest = place.reset().replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            errors.add(
                    pointer,
                    "stray-brace",
                    "A brace stands alone here; braces are for placeholders. Known: " + known + ".");
        }
    }
}
