package invoxa.einvoice.pdf.page;

import invoxa.einvoice.codes.DocumentKind;
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

/** Labels, numbers and dates in the document's language. */
public final class Words {

    /** The type whose words all of them share. */
    private static final String CREDIT_NOTE = "381";

    private static final Map<Language, Properties> LABELS = SentenceFiles.beside(Words.class, "words");

    private final Language language;
    private final Properties labels;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter dates;

    public Words(Language language) {
        this.language = language;
        labels = Objects.requireNonNull(LABELS.get(language), "every language has its labels");
        symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign('\u2212');
        if (symbols.getGroupingSeparator() == '\u202f') {
            symbols.setGroupingSeparator('\u00a0');
        }
        dates = DateTimeFormatter.ofPattern(get("date"), language.locale());
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return labels.stringPropertyNames();
    }

    String get(String key) {
        var label = labels.getProperty(key);
        if (label == null) {
            throw new IllegalArgumentException("no label '" + key + "' in " + language.code());
        }
        return label;
    }

    String get(String key, Object... values) {
        return MessageFormat.format(get(key), values);
    }

    /** What a document of this type (BT-3) is called. */
    public String title(String typeCode) {
        return labels.getProperty("title." + typeCode, get(isCredit(typeCode) ? "title.381" : "title.380"));
    }

    /** A label that is another one on a document of this type, such as the date's on a credit note. */
    String of(String key, String typeCode) {
        var own = labels.getProperty(key + "." + (isCredit(typeCode) ? CREDIT_NOTE : typeCode));
        return own == null ? get(key) : own;
    }

    /** Whether a document of this type gives money back: the types whose title is that of a credit note. */
    boolean isCredit(String typeCode) {
        return DocumentKind.ofTypeCode(typeCode) == DocumentKind.CREDIT_NOTE;
    }

    /** A unit's name (UN/ECE Recommendation 20), or its code where it has no name here. */
    String unit(String code) {
        return labels.getProperty("unit." + code, code);
    }

    /** An amount with the decimals that it has. */
    String amount(BigDecimal amount) {
        return format(amount, amount.scale(), amount.scale());
    }

    /** A price: at least the currency's decimals, more where it has more. */
    String price(BigDecimal price, int decimals) {
        return format(
                price, decimals, Math.max(decimals, price.stripTrailingZeros().scale()));
    }

    /** A quantity or a percentage, without trailing zeros. */
    String number(BigDecimal number) {
        return format(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    private String format(BigDecimal value, int least, int most) {
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
