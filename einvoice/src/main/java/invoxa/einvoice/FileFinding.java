package invoxa.einvoice;

import invoxa.einvoice.rules.finding.Finding.Severity;
import invoxa.kernel.Language;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a file should say otherwise, and where.
 *
 * @param rule its name in its own set, such as {@code BR-CO-10}; a word for what no set has a name for
 * @param line counted from 1
 * @param xpath selects the element that is at fault, or the nearest around what is missing
 * @param sentences what must hold, by the code of the language; English is always among them
 */
public record FileFinding(String rule, Severity severity, int line, String xpath, Map<String, String> sentences) {

    public FileFinding {
        sentences = Map.copyOf(sentences);
    }

    public boolean isFatal() {
        return severity == Severity.FATAL;
    }

    /** The sentence in this language, else in English. */
    public String sentence(Language language) {
        return Objects.requireNonNull(
                sentences.getOrDefault(language.code(), sentences.get(Language.EN.code())), "English is always there");
    }

    @Override
    public String toString() {
        return "line " + line + ": " + severity.code() + " " + rule + ": " + sentence(Language.EN) + " (" + xpath + ")";
    }
}
