package invoxa.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A VAT number")
class VatIdTest {

    @ParameterizedTest
    @CsvSource({"de 123.456-788, DE123456788", "FR 40 303265045, FR40303265045", "che-123.456.788, CHE123456788"})
    @DisplayName("is taken as people write it")
    void isNormalised(String typed, String normalised) {
        assertThat(VatId.normalised(typed)).isEqualTo(normalised);
        assertThat(VatId.isPlausible(normalised)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DE", "123456788", "DE123456789", "HR33392005962", "DE12345678890123456789012", "D€1234"})
    @DisplayName("is refused where form or check digits are wrong")
    void isRefused(String wrong) {
        assertThat(VatId.isPlausible(wrong)).isFalse();
    }
}
