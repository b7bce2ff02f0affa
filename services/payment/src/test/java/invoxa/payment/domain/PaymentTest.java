package invoxa.payment.domain;

import static invoxa.payment.domain.PaymentFixture.BY_ANNA;
import static invoxa.payment.domain.PaymentFixture.allocation;
import static invoxa.payment.domain.PaymentFixture.creditOf;
import static invoxa.payment.domain.PaymentFixture.euros;
import static invoxa.payment.domain.PaymentFixture.id;
import static invoxa.payment.domain.PaymentFixture.insteadOf;
import static invoxa.payment.domain.PaymentFixture.later;
import static invoxa.payment.domain.PaymentFixture.paymentOf;
import static invoxa.payment.domain.PaymentFixture.refund;
import static invoxa.payment.domain.PaymentFixture.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.AllocationId;
import invoxa.kernel.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment")
class PaymentTest {

    private static final AllocationId A = id("a");

    private final Payment requested = paymentOf("100.00", allocation("a", "60.00"));
    private final Payment applied = requested.applied(A, euros("0.00"), later(1));

    private static void assertRefused(ThrowingCallable act, int status, String what) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            var problem = refused.problem();
            assertThat(problem.status()).isEqualTo(status);
            assertThat(
                            problem.errors().isEmpty()
                                    ? problem.type()
                                    : problem.errors().getFirst().code())
                    .isEqualTo(what);
        });
    }

    @Test
    @DisplayName("that is requested of an invoice is pending, and the rest is credit")
    void requested() {
        assertThat(requested.pending()).isEqualTo(euros("60"));
        assertThat(requested.applied()).isEqualTo(euros("0"));
        assertThat(requested.credit()).isEqualTo(euros("40"));
        assertThat(requested.firstOpen()).map(Allocation::id).contains(A);
        assertThat(requested.openSince()).isEqualTo(BY_ANNA.at());
    }

    @Test
    @DisplayName("counts on its invoice once that says so, and the same answer again changes nothing")
    void applies() {
        assertThat(stateOf(applied, A)).isEqualTo(AllocationState.APPLIED);
        assertThat(applied.applied()).isEqualTo(euros("60"));
        assertThat(applied.pending()).isEqualTo(euros("0"));
        assertThat(applied.applied(A, euros("0.00"), later(2))).isSameAs(applied);
        assertThat(applied.applied(A, euros("7.00"), later(2))).isSameAs(applied);
    }

    @Test
    @DisplayName("is finished once every invoice has answered and its receipt is out")
    void finishes() {
        assertThat(applied.firstOpen()).isEmpty();
        assertThat(applied.openSince()).as("the receipt is still to be sent").isEqualTo(later(1).at());
        assertThat(applied.announced(later(2)).openSince()).isNull();
    }

    @Test
    @DisplayName("that an invoice declines is held until its id is used up there, and free again then")
    void declines() {
        var declined = requested.declined(A, "not-payable", later(1));
        assertThat(stateOf(declined, A)).isEqualTo(AllocationState.TAKE_BACK_REQUESTED);
        assertThat(declined.pending()).isEqualTo(euros("60"));
        assertThat(declined.credit()).isEqualTo(euros("40"));
        var gone = declined.takenBack(A, euros("30"), later(2));
        assertThat(stateOf(gone, A)).isEqualTo(AllocationState.REFUSED);
        assertThat(gone.allocation(A).orElseThrow().reason()).isEqualTo("not-payable");
        assertThat(gone.credit()).isEqualTo(euros("100"));
        assertThat(insteadOf(gone, A)).as("only for too much is less asked").isNull();
        assertThat(gone.takenBack(A, euros("30"), later(3))).isSameAs(gone);
    }

    @Test
    @DisplayName(
            "that was more than is owed is asked for again over what is owed, once, and with the same id whoever asks")
    void asksForLess() {
        var declined = requested.declined(A, "exceeds-balance", later(1));
        var gone = declined.takenBack(A, euros("25"), later(2));
        var smaller = insteadOf(gone, A);
        assertThat(smaller).isNotNull();
        assertThat(smaller.state()).isEqualTo(AllocationState.REQUESTED);
        assertThat(smaller.amount()).isEqualTo(euros("25"));
        assertThat(gone.credit()).isEqualTo(euros("75"));
        assertThat(declined.takenBack(A, euros("25"), later(9)).allocations()).isEqualTo(gone.allocations());
        assertThat(gone.takenBack(A, euros("10"), later(3))).isSameAs(gone);
    }

    @Test
    @DisplayName("is not asked for again where nothing is owed, or where the money is gone")
    void asksForNothing() {
        var declined = requested.declined(A, "exceeds-balance", later(1));
        assertThat(insteadOf(declined.takenBack(A, euros("0"), later(2)), A)).isNull();
        var reversed = declined.reverse("bounced", later(2));
        assertThat(insteadOf(reversed.takenBack(A, euros("25"), later(3)), A)).isNull();
    }

    @Test
    @DisplayName("never asks for more than it had asked for, however much is owed")
    void asksForNoMore() {
        var gone = requested.declined(A, "exceeds-balance", later(1)).takenBack(A, euros("500"), later(2));
        assertThat(insteadOf(gone, A)).isNotNull();
        assertThat(insteadOf(gone, A).amount()).isEqualTo(euros("60"));
    }

    @Test
    @DisplayName("that is taken back is held until the invoice lets it go; what came late before then changes nothing")
    void takesBack() {
        var asked = applied.remove(A, later(2));
        assertThat(stateOf(asked, A)).isEqualTo(AllocationState.TAKE_BACK_REQUESTED);
        assertThat(asked.pending()).isEqualTo(euros("60"));
        assertThat(asked.remove(A, later(3))).isSameAs(asked);
        assertThat(asked.applied(A, euros("0"), later(3))).isSameAs(asked);
        assertThat(asked.declined(A, "not-payable", later(3))).isSameAs(asked);
        var gone = asked.takenBack(A, euros("60"), later(3));
        assertThat(stateOf(gone, A)).isEqualTo(AllocationState.TAKEN_BACK);
        assertThat(gone.credit()).isEqualTo(euros("100"));
        assertThat(gone.applied(A, euros("0"), later(4))).isSameAs(gone);
        assertThat(gone.remove(A, later(4))).isSameAs(gone);
        assertThat(gone.takenBack(A, euros("60"), later(4))).isSameAs(gone);
    }

    @Test
    @DisplayName("that is taken back before the invoice answered is taken back, not asked for in another size")
    void takesBackWhatIsDeclined() {
        var removed = requested.declined(A, "exceeds-balance", later(1)).remove(A, later(2));
        var gone = removed.takenBack(A, euros("25"), later(3));
        assertThat(stateOf(gone, A)).isEqualTo(AllocationState.TAKEN_BACK);
        assertThat(insteadOf(gone, A)).isNull();
    }

    @Test
    @DisplayName("gives its credit away in parts, each part once, and never more than there is")
    void allocatesCredit() {
        var b = allocation("b", "40.00");
        var more = requested.allocate(b, later(1));
        assertThat(more.credit()).isEqualTo(euros("0"));
        assertThat(more.allocate(b, later(2))).isSameAs(more);
        assertRefused(() -> more.allocate(allocation("c", "0.01"), later(2)), 422, "exceeds-credit");
    }

    @Test
    @DisplayName("gives its credit back, each refund once, and never more than there is")
    void refunds() {
        var some = applied.refund(refund("r", "39.99"));
        assertThat(some.refunded()).isEqualTo(euros("39.99"));
        assertThat(some.credit()).isEqualTo(euros("0.01"));
        assertThat(some.refund(refund("r", "39.99"))).isSameAs(some);
        assertRefused(() -> some.refund(refund("s", "0.02")), 422, "exceeds-credit");
        assertThat(some.refund(refund("s", "0.01")).credit()).isEqualTo(euros("0"));
    }

    @Test
    @DisplayName("that is reversed leaves every invoice and is no credit; what was refunded stays refunded")
    void reverses() {
        var reversed = applied.refund(refund("r", "15.00")).reverse("bounced", later(2));
        assertThat(reversed.reversal()).isNotNull();
        assertThat(reversed.reversal().amount()).isEqualTo(euros("85"));
        assertThat(reversed.credit()).isEqualTo(euros("0"));
        assertThat(stateOf(reversed, A)).isEqualTo(AllocationState.TAKE_BACK_REQUESTED);
        assertThat(reversed.reverse("twice", later(3)))
                .as("the first reason stays")
                .isSameAs(reversed);
        assertRefused(() -> reversed.allocate(allocation("b", "1.00"), later(3)), 409, "reversed");
        assertRefused(() -> reversed.refund(refund("s", "1.00")), 409, "reversed");
        assertThat(reversed.refund(refund("r", "15.00")))
                .as("the same refund again")
                .isSameAs(reversed);
    }

    @Test
    @DisplayName("that is the credit of a credit note cannot be reversed: no money came")
    void reversesNoCredit() {
        assertRefused(() -> creditOf("10.00").reverse("bounced", later(1)), 409, "not-reversible");
    }

    @Test
    @DisplayName("has a bounded number of parts and of refunds, and says how many")
    void isBounded() {
        var full = paymentOf("1000.00");
        for (int i = 0; i < Payment.MAX_ALLOCATIONS; i++) {
            full = full.allocate(allocation("n" + i, "0.01"), later(1));
        }
        var parts = full;
        assertRefused(() -> parts.allocate(allocation("more", "0.01"), later(2)), 409, "too-many-allocations");
        var given = paymentOf("1000.00");
        for (int i = 0; i < 100; i++) {
            given = given.refund(refund("n" + i, "0.01"));
        }
        var refunds = given;
        assertRefused(() -> refunds.refund(refund("more", "0.01")), 409, "too-many-refunds");
    }
}
