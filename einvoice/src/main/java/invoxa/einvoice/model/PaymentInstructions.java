package invoxa.einvoice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BG-16: how to pay.
 *
 * @param meansCode BT-81, UNTDID 4461, such as 58 for a SEPA transfer
 * @param meansText BT-82
 * @param remittanceInformation BT-83, what the payer should quote
 * @param creditTransfers BG-17
 * @param card BG-18
 * @param directDebit BG-19
 */
public record PaymentInstructions(
        String meansCode,
        @Nullable String meansText,
        @Nullable String remittanceInformation,
        List<CreditTransfer> creditTransfers,
        @Nullable Card card,
        @Nullable DirectDebit directDebit) {

    public PaymentInstructions {
        creditTransfers = creditTransfers == null ? List.of() : List.copyOf(creditTransfers);
    }

    /** The same with another BT-83, or none. */
    public PaymentInstructions quoting(@Nullable String remittance) {
        return new PaymentInstructions(meansCode, meansText, remittance, creditTransfers, card, directDebit);
    }

    /**
     * BG-17.
     *
     * @param account BT-84, an IBAN or a national account number
     * @param accountName BT-85
     * @param bic BT-86
     */
    public record CreditTransfer(
            String account,
            @Nullable String accountName,
            @Nullable String bic) {}

    /**
     * BG-18.
     *
     * @param number BT-87, at most the first six and the last four digits
     * @param holder BT-88
     */
    public record Card(String number, @Nullable String holder) {}

    /**
     * BG-19.
     *
     * @param mandate BT-89
     * @param creditorId BT-90
     * @param debitedAccount BT-91
     */
    public record DirectDebit(
            @Nullable String mandate,
            @Nullable String creditorId,
            @Nullable String debitedAccount) {}
}
