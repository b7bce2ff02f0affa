package invoxa.payment.domain;

import static invoxa.payment.domain.PaymentFixture.allocation;
import static invoxa.payment.domain.PaymentFixture.euros;
import static invoxa.payment.domain.PaymentFixture.later;
import static invoxa.payment.domain.PaymentFixture.paymentOf;
import static invoxa.payment.domain.PaymentFixture.refund;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.AllocationId;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random walks through what can happen to a payment and the invoices it is set against: people act, invoices are asked,
 * and their answers come at once, late, twice or in another order. A walk is its seed's, which a failure names.
 */
@DisplayName("Whatever happens to a payment, in whatever order and how often,")
class PaymentHistoryTest {

    private static final int WALKS = 500;
    private static final int STEPS = 60;

    /** An invoice as the invoice service keeps it: what counts by allocation, and the ids that are used up. */
    private static final class Invoice {
        private final BigDecimal total;
        private final Map<AllocationId, BigDecimal> counted = new HashMap<>();
        private final Set<AllocationId> usedUp = new HashSet<>();

        Invoice(BigDecimal total) {
            this.total = total;
        }

        BigDecimal balance() {
            return total.subtract(counted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        /** Null where it counts; else why not. */
        String apply(AllocationId id, BigDecimal amount) {
            if (usedUp.contains(id)) {
                return "taken-back";
            }
            if (counted.containsKey(id)) {
                return null;
            }
            if (amount.compareTo(balance()) > 0) {
                return "exceeds-balance";
            }
            counted.put(id, amount);
            return null;
        }

        void takeBack(AllocationId id) {
            usedUp.add(id);
            counted.remove(id);
        }
    }

    /** One walk: the payment, its invoices, and the answers that have not arrived. */
    private static final class Walk {
        private final Random random;
        private final Map<InvoiceId, Invoice> invoices = new HashMap<>();
        private final List<UnaryOperator<Payment>> answers = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private Payment payment = paymentOf("100.00");
        private int made;

        Walk(long seed) {
            random = new Random(seed);
            told.add("seed " + seed);
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> allocate();
                case 2 -> act("refund", now -> now.refund(refund("r" + random.nextInt(4), amount())));
                case 3 -> remove();
                case 4, 5, 6 -> ask();
                case 7, 8 -> answer();
                default -> {
                    if (random.nextInt(12) == 0) {
                        act("reverse", now -> now.reverse("chance", later(made)));
                    }
                }
            }
        }

        private void allocate() {
            // now and then the same again
            var name = "a" + (made > 0 && random.nextInt(4) == 0 ? random.nextInt(made) : made++);
            var wanted = allocation(name, amount());
            invoices.putIfAbsent(wanted.invoiceId(), new Invoice(euros(amount())));
            act("allocate " + name + " " + wanted.amount(), now -> now.allocate(wanted, later(made)));
        }

        private void remove() {
            if (!payment.allocations().isEmpty()) {
                var one = payment.allocations()
                        .get(random.nextInt(payment.allocations().size()));
                act("remove " + one.id(), now -> now.remove(one.id(), later(made)));
            }
        }

        /** Asks an invoice what is open; the answer arrives later, or never. */
        private void ask() {
            payment.firstOpen().ifPresent(one -> {
                var invoice = invoices.get(one.invoiceId());
                if (one.state() == AllocationState.REQUESTED) {
                    var why = invoice.apply(one.id(), one.amount());
                    var owed = invoice.balance();
                    answers.add(
                            why == null
                                    ? now -> now.applied(one.id(), owed, later(made))
                                    : now -> now.declined(one.id(), why, later(made)));
                } else {
                    invoice.takeBack(one.id());
                    var owed = invoice.balance();
                    answers.add(now -> now.takenBack(one.id(), owed, later(made)));
                }
                told.add("ask " + one.id() + " " + one.state().code());
            });
        }

        /** One of the answers arrives, whichever; now and then it stays to arrive again. */
        private void answer() {
            if (!answers.isEmpty()) {
                int which = random.nextInt(answers.size());
                var answer = random.nextInt(3) == 0 ? answers.get(which) : answers.remove(which);
                act("answer " + which, answer);
            }
        }

        private void act(String what, UnaryOperator<Payment> change) {
            var before = payment;
            try {
                payment = change.apply(payment);
                told.add(what);
            } catch (Refused e) {
                told.add(what + " refused: " + e.problem().type());
                assertThat(payment).isSameAs(before);
            }
        }

        private String amount() {
            return BigDecimal.valueOf(1 + random.nextInt(7_000), 2).toPlainString();
        }

        /** Every cent is in one place, and nothing is below zero. */
        void assertNoCentIsLost() {
            var reversed = payment.reversal() == null
                    ? euros("0")
                    : payment.amount()
                            .subtract(payment.refunded())
                            .subtract(payment.applied())
                            .subtract(payment.pending());
            assertThat(payment.applied()
                            .add(payment.pending())
                            .add(payment.credit())
                            .add(payment.refunded())
                            .add(reversed))
                    .as(told.toString())
                    .isEqualByComparingTo(payment.amount());
            for (var part :
                    List.of(payment.applied(), payment.pending(), payment.credit(), payment.refunded(), reversed)) {
                assertThat(part).as(told.toString()).isNotNegative();
            }
            assertThat(payment.allocations().stream().map(Allocation::id))
                    .as(told.toString())
                    .doesNotHaveDuplicates();
            invoices.values()
                    .forEach(invoice ->
                            assertThat(invoice.balance()).as(told.toString()).isNotNegative());
        }

        /** Asks until nothing is open, each answer arriving at once, and then whatever had been left over. */
        void settle() {
            for (int i = 0; payment.firstOpen().isPresent(); i++) {
                assertThat(i).as("does not settle: " + told).isLessThan(2_000);
                ask();
                act("settle", answers.removeLast());
            }
            answers.forEach(answer -> act("late", answer));
            answers.forEach(answer -> act("late again", answer));
        }

        /** Both sides agree to the cent, allocation by allocation: balance = total less what is applied. */
        void assertBothSidesAgree() {
            for (var entry : invoices.entrySet()) {
                var applied = payment.allocations().stream()
                        .filter(one -> one.invoiceId().equals(entry.getKey()))
                        .map(Allocation::applied)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(entry.getValue().balance())
                        .as(told.toString())
                        .isEqualByComparingTo(entry.getValue().total.subtract(applied));
            }
            if (payment.reversal() != null) {
                assertThat(payment.applied()).as(told.toString()).isZero();
                assertThat(payment.credit()).as(told.toString()).isZero();
            }
        }
    }

    @Test
    @DisplayName("every cent of it is applied, pending, credit, refunded or reversed, and in the end both sides agree")
    void everyCent() {
        for (long seed = 1; seed <= WALKS; seed++) {
            var walk = new Walk(seed);
            for (int i = 0; i < STEPS; i++) {
                walk.step();
                walk.assertNoCentIsLost();
            }
            walk.settle();
            walk.assertNoCentIsLost();
            walk.assertBothSidesAgree();
        }
    }
}
