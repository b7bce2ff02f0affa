package invoxa.einvoice.swiss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.codecrete.qrbill.generator.Payments;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The reference that an invoice's place in its series gives. */
class QrReferenceTest {

    private static final long MAX_SEQUENCE = 9_999_999_999_999_999L;

    private record Place(int series, String period, long sequence) {
        String reference() {
            return QrReference.ofPlace(series, period, sequence);
        }
    }

    /** Every place that a series can have and give. */
    @Provide
    Arbitrary<Place> places() {
        var periods = Combinators.combine(
                        Arbitraries.of("", "%04d", "%04d-%02d"),
                        Arbitraries.integers().between(1900, 2199),
                        Arbitraries.integers().between(1, 12))
                .as((pattern, year, month) -> String.format(Locale.ROOT, pattern, year, month));
        var sequences = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 30), Arbitraries.longs().between(1, MAX_SEQUENCE));
        return Combinators.combine(Arbitraries.integers().between(1, 999), periods, sequences)
                .as(Place::new);
    }

    @Property
    void says_the_place_again_so_that_no_two_places_have_the_same(@ForAll("places") Place place) {
        var reference = place.reference();
        assertThat(reference).matches("1[0-9]{26}");
        var year = reference.substring(4, 8);
        var month = reference.substring(8, 10);
        var period = year.equals("0000") ? "" : month.equals("00") ? year : year + "-" + month;
        assertThat(new Place(
                        Integer.parseInt(reference.substring(1, 4)),
                        period,
                        Long.parseLong(reference.substring(10, 26))))
                .isEqualTo(place);
    }

    @Property
    void is_one_by_another_makers_check_digit(@ForAll("places") Place place) {
        var reference = place.reference();
        assertThat(reference).isEqualTo(Payments.createQRReference(reference.substring(0, 26)));
        assertThat(QrReference.of(reference)).contains(reference);
    }

    @Property
    void is_none_that_a_number_of_up_to_25_digits_gave_before(@ForAll("places") Place place, @ForAll long number) {
        assertThat(place.reference()).isNotEqualTo(QrReference.ofDigits("RE-" + number));
    }

    @Test
    void what_is_no_place_has_none() {
        for (var wrong : new Place[] {
            new Place(0, "2026", 1),
            new Place(1000, "2026", 1),
            new Place(1, "2026", 0),
            new Place(1, "2026", MAX_SEQUENCE + 1),
            new Place(1, "12026", 1),
            new Place(1, "2026-011", 1),
            new Place(1, "x", 1)
        }) {
            assertThatThrownBy(wrong::reference).as(wrong.toString()).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
