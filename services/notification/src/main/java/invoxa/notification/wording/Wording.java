package invoxa.notification.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subject and text of a letter, with placeholders for what differs from letter to letter. Blank lines part the text's
 * paragraphs.
 *
 * <p>It holds what it is given: {@link WordingRules} says what may be kept. Lines end with {@code \n}, however they
 * came, and a tab is a space.
 */
public record Wording(String subject, String text) {

    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n[ \u00a0]*\n\\s*");

    public Wording {
        subject = subject.replace('\t', ' ').strip();
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    /** The subject with its values; empty where it names one that this letter does not have. */
    public Optional<String> subject(Map<Placeholder, String> values) {
        return filled(subject, values);
    }

    /** The paragraphs with their values, without those that name one that this letter does not have. */
    public List<String> paragraphs(Map<Placeholder, String> values) {
        return Arrays.stream(BETWEEN_PARAGRAPHS.split(text))
                .flatMap(paragraph -> filled(paragraph, values).stream())
                .toList();
    }

    /** In one pass, so that a value which looks like a placeholder stays what it is. */
    private static Optional<String> filled(String text, Map<Placeholder, String> values) {
        var out = new StringBuilder();
        var place = PLACE.matcher(text);
        while (place.find()) {
            var word = place.group(1);
            var value = values.entrySet().stream()
                    .filter(entry -> entry.getKey().word().equals(word))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            place.appendReplacement(out, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(place.appendTail(out).toString());
    }
}
