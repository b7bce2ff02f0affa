package invoxa.invoice.domain;

import java.math.BigDecimal;

/** What came of asking an invoice to apply a payment. */
public sealed interface Application {

    /** It is applied now, or was already under the same id; {@code changed} tells which. */
    record Applied(InvoiceDocument invoice, boolean changed) implements Application {}

    /** More than is owed; nothing was applied. */
    record ExceedsBalance(BigDecimal balance) implements Application {}

    /** Under this id another amount is applied; it stays. */
    record AppliedOtherwise(BigDecimal amount) implements Application {}

    /** The payment was taken back, or taken back before it came: its id is used up. */
    record TakenBack() implements Application {}

    /** Nothing can be paid on a draft, a void invoice or a credit note. */
    record NotPayable(String why) implements Application {}
}
