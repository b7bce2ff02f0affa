package invoxa.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An e-mail address")
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Ada@Lovelace.Example ', ada@lovelace.example",
        "ＡＤＡ@lovelace.example,     ada@lovelace.example",
        "ada@bücher.example,       ada@xn--bcher-kva.example",
        "ADA@XN--BCHER-KVA.EXAMPLE, ada@xn--bcher-kva.example",
        "İ@x.example,              i̇@x.example",
        "a+b@x.example,            a+b@x.example",
    })
    @DisplayName("has one form, however it is spelled")
    void hasOneForm(String spelled, String form) {
        assertThat(new EmailAddress(spelled).value()).isEqualTo(form);
        assertThat(new EmailAddress(new EmailAddress(spelled).value())).isEqualTo(new EmailAddress(spelled));
    }

    @Test
    @DisplayName("has at most 64 characters before the @ and 254 in all")
    void isNotLonger() {
        assertThat(new EmailAddress("a".repeat(64) + "@x.example").value()).hasSize(74);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@x.example"))
                .isInstanceOf(IllegalArgumentException.class);
        var domain = ("b".repeat(60) + ".").repeat(4) + "example";
        assertThatThrownBy(() -> new EmailAddress("abcd@" + domain)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("x".repeat(100_000) + "@x.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
