package invoxa.payment.domain;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Ids;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments, allocations and refunds in euros, with what a test does not care about filled in. */
final class PaymentFixture {

    static final Instant START = Instant.parse("2026-01-31T09:30:00Z");
    static final Stamp BY_ANNA = new Stamp(START, "usr_01jd3c5v2e7m8r9s0t1v2w3x43", "Anna Beispiel");

    private PaymentFixture() {}

    static Payment paymentOf(String amount, Allocation... allocations) {
        return payment(PaymentMethod.BANK_TRANSFER, amount, allocations);
    }

    static Payment creditOf(String amount) {
        return payment(PaymentMethod.CREDIT, amount);
    }

    private static Payment payment(PaymentMethod method, String amount, Allocation... allocations) {
        return new Payment(
                PaymentId.derived("payment"),
                new OrganizationId("org_01jd3c5v2e7m8r9s0t1v2w3x41"),
                new ClientId("cli_01jd3c5v2e7m8r9s0t1v2w3x44"),
                "Beispiel Werkstatt GmbH",
                method,
                euros(amount),
                CurrencyCode.of("EUR"),
                LocalDate.of(2026, 1, 31),
                null,
                null,
                null,
                null,
                List.of(allocations),
                List.of(),
                null,
                false,
                BY_ANNA,
                BY_ANNA);
    }

    static Allocation allocation(String name, String amount) {
        return Allocation.requested(id(name), InvoiceId.derived(name), "INV-" + name, euros(amount));
    }

    /** The id of the allocation of this name. */
    static AllocationId id(String name) {
        return AllocationId.derived(name);
    }

    static Refund refund(String name, String amount) {
        return new Refund(
                Ids.derived(Refund.ID_PREFIX, name),
                euros(amount),
                LocalDate.of(2026, 2, 3),
                PaymentMethod.BANK_TRANSFER,
                null,
                null,
                later(1));
    }

    static BigDecimal euros(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    static Stamp later(int minutes) {
        return Stamp.ofService(START.plusSeconds(60L * minutes), "payment");
    }

    static AllocationState stateOf(Payment payment, AllocationId allocationId) {
        return payment.allocation(allocationId).orElseThrow().state();
    }

    static @Nullable Allocation insteadOf(Payment payment, AllocationId allocationId) {
        return payment.allocations().stream()
                .filter(one -> allocationId.equals(one.insteadOf()))
                .findFirst()
                .orElse(null);
    }
}
