package invoxa.payment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money of a payment's credit that was given back to the client. */
public record Refund(
        String id,
        BigDecimal amount,
        LocalDate refundedOn,
        PaymentMethod method,
        @Nullable String reference,
        @Nullable String note,
        Stamp made) {

    public static final String ID_PREFIX = "rfd";
}
