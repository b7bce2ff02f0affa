package invoxa.einvoice.rules.finding;

import invoxa.kernel.Language;
import invoxa.kernel.SentenceFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rules say to the owner of a business, in every language of the product. The sentences are in files beside
 * this class, under keys; {@code {0}} is a gap for a value.
 */
public final class Sentences {

    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");
    private static final Map<Language, Properties> ALL = SentenceFiles.beside(Sentences.class, "sentences");

    private Sentences() {}

    /** The sentence by the code of each language. */
    public static Map<String, String> of(String key, Object... values) {
        var sentences = new LinkedHashMap<String, String>();
        ALL.forEach((language, texts) -> sentences.put(language.code(), filled(text(texts, key), values)));
        return sentences;
    }

    public static Set<String> keys(Language language) {
        return Objects.requireNonNull(ALL.get(language)).stringPropertyNames();
    }

    private static String text(Properties texts, String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no sentence " + key);
        }
        return text;
    }

    /** In one pass: a value that looks like a gap is none. */
    private static String filled(String text, Object... values) {
        return GAP.matcher(text).replaceAll(gap -> {
            int place = gap.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(place < values.length ? String.valueOf(values[place]) : gap.group());
        });
    }
}
