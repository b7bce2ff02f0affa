package invoxa.payment.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How money came. {@link #CREDIT} is no money: it is what a credit note owes the client. */
public enum PaymentMethod {
    BANK_TRANSFER,
    CARD,
    CASH,
    CHEQUE,
    OTHER,
    CREDIT;

    @JsonCreator
    public static PaymentMethod of(String code) {
        for (var method : values()) {
            if (method.code().equals(code)) {
                return method;
            }
        }
        throw new IllegalArgumentException("Expected bank-transfer, card, cash, cheque or other.");
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
