package invoxa.notification.wording;

import static invoxa.notification.wording.Placeholder.AMOUNT;
import static invoxa.notification.wording.Placeholder.BUYER;
import static invoxa.notification.wording.Placeholder.DATE;
import static invoxa.notification.wording.Placeholder.DUE_DATE;
import static invoxa.notification.wording.Placeholder.NUMBER;
import static invoxa.notification.wording.Placeholder.SELLER;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters to clients, each of which an organization may word as it likes, and what each can say by placeholder. */
public enum LetterKind {
    @JsonProperty("invoice")
    INVOICE(NUMBER, SELLER, BUYER, AMOUNT, DUE_DATE),
    /** An invoice of which nothing is owed when it is sent, because it was paid or credited. */
    @JsonProperty("settled-invoice")
    SETTLED_INVOICE(NUMBER, SELLER, BUYER, AMOUNT),
    @JsonProperty("credit-note")
    CREDIT_NOTE(NUMBER, SELLER, BUYER, AMOUNT),
    @JsonProperty("receipt")
    RECEIPT(SELLER, AMOUNT, DATE);

    private final List<Placeholder> placeholders;

    LetterKind(Placeholder... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    public List<Placeholder> placeholders() {
        return placeholders;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
