package invoxa.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.CountryCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two clients")
class MatchKeyTest {

    private static String key(String name, String postCode, String country) {
        var address = new Address(null, null, null, null, postCode, null, CountryCode.of(country));
        return MatchKey.of(ClientDetails.ofBuyer(name, null, null, null, null, null, null, address, null, null));
    }

    @ParameterizedTest(name = "{0} at {1} {2} is {3} at {4} {5}: {6}")
    @CsvSource({
        "Müller & Söhne, 10969, DE, MULLER  SOHNE, 10969, DE, true",
        "Ｍüller, 10969, DE, Müller, 10969, DE, true",
        "A-B GmbH, 10 969, DE, a b gmbh, 10-969, DE, true",
        "Müller, 10969, DE, Müller, 80331, DE, false",
        "Müller, 10969, DE, Müller, 10969, AT, false",
        "Müller, 10969, DE, Möller, 10969, DE, false"
    })
    @DisplayName("are likely one by name and place, not by either alone")
    void areLikelyOne(
            String name, String postCode, String country, String other, String otherCode, String land, boolean one) {
        assertThat(key(name, postCode, country).equals(key(other, otherCode, land)))
                .isEqualTo(one);
    }
}
