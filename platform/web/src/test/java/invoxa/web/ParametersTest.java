package invoxa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import invoxa.kernel.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    enum State {
        DRAFT,
        PARTIALLY_PAID
    }

    private static final Set<String> KNOWN = Set.of("limit", "from", "state", "archived", "q");

    private static Parameters parse(String query) {
        return Parameters.parse(query, KNOWN);
    }

    private static String fault(String query, Function<Parameters, Object> reading) {
        var problem = catchThrowableOfType(Refused.class, () -> reading.apply(parse(query)))
                .problem();
        assertThat(problem.status()).isEqualTo(400);
        var error = problem.errors().getFirst();
        return error.pointer() + " " + error.code();
    }

    @Test
    void values_are_read_as_what_they_are() {
        var parameters = parse("limit=7&from=2026-11-22&state=partially-paid&archived=true&q=M%C3%BCller+%26+Co");
        assertThat(parameters.integer("limit", 1, 200, 50)).isEqualTo(7);
        assertThat(parameters.date("from")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(parameters.oneOf("state", State.class)).isEqualTo(State.PARTIALLY_PAID);
        assertThat(parameters.flag("archived")).isTrue();
        assertThat(parameters.text("q")).isEqualTo("Müller & Co");
    }

    @Test
    void what_is_absent_or_empty_is_not_there() {
        var parameters = parse("q=&state&&");
        assertThat(parameters.text("q")).isNull();
        assertThat(parameters.oneOf("state", State.class)).isNull();
        assertThat(parameters.integer("limit", 1, 200, 50)).isEqualTo(50);
        assertThat(parameters.flag("archived")).isFalse();
        assertThat(parse("").date("from")).isNull();
    }

    @Test
    void wrong_values_are_refused_by_name() {
        assertThat(fault("limit=0", p -> p.integer("limit", 1, 200, 50))).isEqualTo("limit invalid");
        assertThat(fault("limit=201", p -> p.integer("limit", 1, 200, 50))).isEqualTo("limit invalid");
        assertThat(fault("limit=1e1", p -> p.integer("limit", 1, 200, 50))).isEqualTo("limit invalid");
        assertThat(fault("limit=99999999999", p -> p.integer("limit", 1, 200, 50)))
                .isEqualTo("limit invalid");
        assertThat(fault("from=22.11.2026", p -> p.date("from"))).isEqualTo("from invalid");
        assertThat(fault("from=2026-02-30", p -> p.date("from"))).isEqualTo("from invalid");
        assertThat(fault("state=PARTIALLY_PAID", p -> p.oneOf("state", State.class)))
                .isEqualTo("state invalid");
        assertThat(fault("archived=1", p -> p.flag("archived"))).isEqualTo("archived invalid");
    }

    @Test
    void unknown_and_repeated_parameters_are_refused_before_anything_is_read() {
        assertThat(fault("zzz=1", p -> p)).isEqualTo("zzz unknown-parameter");
        assertThat(fault("q=1&q=2", p -> p)).isEqualTo("q repeated-parameter");
        assertThat(fault("%71=1&q=2", p -> p)).isEqualTo("q repeated-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%zz", "%=1", "q=%4"})
    void broken_encoding_is_refused(String query) {
        assertThat(fault(query, p -> p)).endsWith(" malformed");
    }

    @Test
    void asking_for_what_the_endpoint_does_not_declare_is_a_fault_of_ours() {
        assertThatThrownBy(() -> parse("").text("other")).isInstanceOf(IllegalStateException.class);
    }
}
