package invoxa.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The phrases")
class PhrasesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("are complete in each language, with the same places for values")
    void complete(Language language) {
        var english = Phrases.in(Language.EN);
        var phrases = Phrases.in(language);
        assertThat(phrases.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (var key : english.keys()) {
            var filled = phrases.get(key, "FIRST", "SECOND");
            var model = english.get(key, "FIRST", "SECOND");
            assertThat(filled.contains("FIRST")).as(language + " " + key).isEqualTo(model.contains("FIRST"));
            assertThat(filled.contains("SECOND")).as(language + " " + key).isEqualTo(model.contains("SECOND"));
            assertThat(filled).doesNotContain("{", "''");
        }
    }

    @Test
    @DisplayName("write money and dates as the language does")
    void formats() {
        var eur = CurrencyCode.of("EUR");
        assertThat(Phrases.in(Language.DE).money(new BigDecimal("1234.50"), eur))
                .isEqualTo("1.234,50\u00a0EUR");
        assertThat(Phrases.in(Language.EN).money(new BigDecimal("-0.05"), eur)).isEqualTo("\u22120.05\u00a0EUR");
        assertThat(Phrases.in(Language.EN).money(new BigDecimal("1000"), CurrencyCode.of("JPY")))
                .isEqualTo("1,000\u00a0JPY");
        var day = LocalDate.of(2026, 12, 1);
        assertThat(Phrases.in(Language.ES).date(day)).isEqualTo("1 de diciembre de 2026");
        assertThat(Phrases.in(Language.FR).date(day)).isEqualTo("1 décembre 2026");
    }
}
