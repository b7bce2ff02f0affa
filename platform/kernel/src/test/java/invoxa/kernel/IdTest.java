package invoxa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An id of a kind")
class IdTest {

    static List<Arguments> kinds() {
        return List.of(
                kind("org", OrganizationId::new),
                kind("inv", InvoiceId::new),
                kind("cli", ClientId::new),
                kind("pay", PaymentId::new),
                kind("alc", AllocationId::new),
                kind("ser", SeriesId::new),
                kind("usr", UserId::new));
    }

    private static Arguments kind(String prefix, Function<String, Id> parse) {
        return Arguments.of(prefix, parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("is its text, and refuses the ids of every other kind:")
    void isItsTextAndRefusesOthers(String prefix, Function<String, Id> parse) {
        var text = Ids.next(prefix);
        assertThat(parse.apply(text).value()).isEqualTo(text);
        assertThat(parse.apply(text)).hasToString(text).isEqualTo(parse.apply(text));
        kinds().stream()
                .map(other -> (String) other.get()[0])
                .filter(other -> !other.equals(prefix))
                .forEach(other -> assertThatIllegalArgumentException().isThrownBy(() -> parse.apply(Ids.next(other))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("refuses what has not the form of one:")
    void refusesWhatIsNone(String prefix, Function<String, Id> parse) {
        var good = Ids.next(prefix);
        for (var bad : List.of(
                "",
                prefix,
                prefix + "_",
                prefix + "_1",
                good.toUpperCase(java.util.Locale.ROOT),
                good + "0",
                good + "\n",
                " " + good,
                prefix + "_8" + good.substring(prefix.length() + 2),
                good.substring(0, good.length() - 1) + "u")) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> parse.apply(bad));
        }
    }
}
