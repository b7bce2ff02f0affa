package invoxa.payment;

import invoxa.kernel.FieldErrors;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Refund;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records that credit was given back to the client. Money that counts on an invoice is first taken from there. */
public final class RefundPayment {

    private static final int MAX_TEXT = 200;
    private static final int MAX_NOTE = 2_000;

    private final Payments payments;

    RefundPayment(Payments payments) {
        this.payments = payments;
    }

    /**
     * @param refundedOn today (UTC) where it is absent
     * @param method the payment's where it is absent
     */
    record NewRefund(
            @Nullable BigDecimal amount,
            @Nullable LocalDate refundedOn,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable String note) {}

    /** @param id of the refund; the same again changes nothing */
    Stored<Payment> refund(Stored<Payment> read, String id, NewRefund wanted, Stamp stamp) {
        var payment = read.content();
        var errors = new FieldErrors();
        PaymentAmount.check(errors, "/amount", wanted.amount(), payment.currency());
        if (wanted.method() == PaymentMethod.CREDIT) {
            errors.add("/method", "invalid", "Expected bank-transfer, card, cash, cheque or other.");
        }
        var day = wanted.refundedOn() == null ? LocalDate.ofInstant(stamp.at(), ZoneOffset.UTC) : wanted.refundedOn();
        if (wanted.refundedOn() != null) {
            PaymentDay.check(errors, "/refundedOn", day, payment.receivedOn(), stamp.at());
        }
        errors.atMost("/reference", wanted.reference(), MAX_TEXT)
                .atMost("/note", wanted.note(), MAX_NOTE)
                .throwIfAny();
        var refund = new Refund(
                id,
                Objects.requireNonNull(wanted.amount())
                        .setScale(payment.currency().exponent()),
                day,
                wanted.method() == null ? payment.method() : wanted.method(),
                wanted.reference(),
                wanted.note(),
                stamp);
        return payments.change(payment.organization(), payment.id(), now -> now.refund(refund));
    }
}
