package invoxa.einvoice.rules.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import invoxa.kernel.Language;
import invoxa.kernel.Problem.FieldError;
import java.util.Locale;
import java.util.Map;

/**
 * Something that an invoice should say otherwise.
 *
 * @param rule the rule's name in its own set: {@code BR-CO-25} of EN 16931, {@code BR-DE-15} of XRechnung, {@code
 *     PEPPOL-EN16931-R020} of Peppol
 * @param pointer the field, as an RFC 6901 pointer into the invoice
 * @param sentence what is wrong and what would be right, by the code of the language
 */
public record Finding(String rule, String pointer, Severity severity, Map<String, String> sentence) {

    /** How much a finding weighs. */
    public enum Severity {
        /** The receiver's software rejects the document: it is not issued. */
        FATAL,
        /** Probably a slip, or not as good order would have it: it prevents nothing. */
        WARNING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonIgnore
    public boolean isFatal() {
        return severity == Severity.FATAL;
    }

    public String in(Language language) {
        return sentence.getOrDefault(language.code(), rule);
    }

    /** As a field at fault of a refused request, in every language. */
    public FieldError toFieldError() {
        return FieldError.said(pointer, rule, sentence);
    }

    /** As it is kept with an issued document: in English alone. */
    public FieldError toWarning() {
        return new FieldError(pointer, rule, in(Language.EN));
    }
}
