package invoxa.notification.letter;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.kernel.SentenceFiles;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The sentences of one language, and how it writes amounts and dates. */
public final class Phrases {

    private static final Map<Language, Properties> ALL = SentenceFiles.beside(Phrases.class, "phrases");

    private final Language language;
    private final Properties sentences;

    private Phrases(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public static Phrases in(Language language) {
        return new Phrases(language, Objects.requireNonNull(ALL.get(language), "every language has its sentences"));
    }

    /** The sentence of this key with the values in its places. */
    public String get(String key, Object... values) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + language.code());
        }
        return new MessageFormat(sentence, language.locale()).format(values);
    }

    public String money(BigDecimal amount, CurrencyCode currency) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount) + "\u00a0" + currency;
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("date"), language.locale()).format(date);
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
