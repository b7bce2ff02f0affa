package invoxa.client.domain;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a text must be beyond its length. */
public enum TextRule {
    EMAIL(
            "email",
            "An e-mail address looks like name@example.com.",
            Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}\\.[^@\\s.,;<>\"]{2,}")
                    .asMatchPredicate()),
    VAT_ID(
            "vat-id",
            "This is not a valid VAT number: it begins with the country's two letters, such as DE123456788, and its"
                    + " check digits must be right.",
            VatId::isPlausible),
    NO_BAR("invalid", "An identifier must not contain a vertical bar.", text -> text.indexOf('|') < 0);

    private final String code;
    private final String sentence;
    private final Predicate<String> holds;

    TextRule(String code, String sentence, Predicate<String> holds) {
        this.code = code;
        this.sentence = sentence;
        this.holds = holds;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    public boolean holds(String text) {
        return holds.test(text);
    }
}
