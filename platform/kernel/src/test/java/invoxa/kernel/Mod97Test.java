package invoxa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Mod97Test {

    @Test
    void check_digits_at_the_end_fit_or_not() {
        assertThat(Mod97.fits("04011000123451234506")).isTrue();
        assertThat(Mod97.fits("04011000123451234560")).isFalse();
    }

    @Test
    void check_digits_of_an_iban_and_a_creditor_reference_stand_third_and_fourth() {
        assertThat(Mod97.fitsAtHead("GB82WEST12345698765432")).isTrue();
        assertThat(Mod97.fitsAtHead("RF18539007547034")).isTrue();
        assertThat(Mod97.fitsAtHead("GB28WEST12345698765432")).isFalse();
        assertThat(Mod97.fitsAtHead("RF18539007547043")).isFalse();
    }
}
