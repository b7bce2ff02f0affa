package invoxa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import invoxa.json.Json;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Money;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    enum Color {
        RED,
        DARK_BLUE
    }

    record Line(String name, BigDecimal quantity) {
        Line {
            if (name != null && name.equals("forbidden")) {
                throw new IllegalArgumentException("a line is not called so");
            }
            if (name != null && name.equals("refused")) {
                throw Refused.field("/name", "refused", "Not this one.");
            }
        }
    }

    record Order(
            String id,
            Integer count,
            Boolean paid,
            LocalDate date,
            CurrencyCode currency,
            Money total,
            Color color,
            List<Line> lines,
            Map<String, String> fields) {
        Order {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    private static Problem problem(String json) {
        return catchThrowableOfType(Refused.class, () -> JsonBody.read(bytes(json), Order.class))
                .problem();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_right_is_read() {
        var order = JsonBody.read(
                bytes("{\"id\":\"a\",\"count\":2,\"paid\":true,\"date\":\"2026-11-22\",\"currency\":\"EUR\","
                        + "\"lines\":[{\"name\":\"x\",\"quantity\":\"1.50\"}],\"color\":\"RED\"}"),
                Order.class);
        assertThat(order.lines().getFirst().quantity()).isEqualTo("1.50");
        assertThat(order.currency()).isEqualTo(CurrencyCode.of("EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "{\"id\":}",
                "{id:1}",
                "{'id':1}",
                "nonsense",
                "{\"id\":\"a\"} x",
                "{\"id\":NaN}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "// {}",
                "{\"count\":01}"
            })
    void what_is_no_json_is_malformed(String json) {
        assertThat(problem(json).type()).isEqualTo("malformed-json");
        assertThat(problem(json).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD800", "a\\uDC00b", "\\u0000", "\\u001B[2J", "\\uFFFE"})
    void text_that_no_document_can_hold_is_refused_with_its_place(String text) {
        var inValue = problem("{\"id\":\"" + text + "\"}").errors().getFirst();
        assertThat(inValue.pointer()).isEqualTo("/id");
        assertThat(inValue.code()).isEqualTo("invalid");
        assertThat(inValue.detail()).contains("cannot be used in text");
        assertThat(problem("{\"fields\":{\"" + text + "\":\"a\"}}").status()).isBetween(400, 422);
        var answer = Response.problem(problem("{\"x" + text + "\":1}"));
        assertThat(answer.status()).isBetween(400, 422);
    }

    @Test
    void text_beyond_the_first_plane_is_text() {
        var order = JsonBody.read(bytes("{\"id\":\"\\uD83D\\uDE00 tab\\t\"}"), Order.class);
        assertThat(order.id()).isEqualTo("\uD83D\uDE00 tab\t");
    }

    @Test
    void a_field_that_is_there_twice_is_named() {
        assertThat(problem("{\"lines\":[{\"name\":\"a\",\"name\":\"b\"}]}")
                        .errors()
                        .getFirst()
                        .pointer())
                .startsWith("/lines/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"zzz\":1}                                | /zzz              | unknown-field",
                "{\"lines\":[{},{\"zzz\":1}]}               | /lines/1/zzz      | unknown-field",
                "{\"a/b~c\":1}                              | /a~1b~0c          | unknown-field",
                "{\"id\":1}                                 | /id               | wrong-type",
                "{\"id\":[]}                                | /id               | wrong-type",
                "{\"count\":\"2\"}                          | /count            | wrong-type",
                "{\"count\":1.5}                            | /count            | wrong-type",
                "{\"count\":99999999999}                    | /count            | out-of-range",
                "{\"paid\":\"true\"}                        | /paid             | wrong-type",
                "{\"paid\":1}                               | /paid             | wrong-type",
                "{\"date\":\"22.11.2026\"}                  | /date             | invalid",
                "{\"date\":20261122}                        | /date             | wrong-type",
                "{\"date\":[2026,11,22]}                    | /date             | wrong-type",
                "{\"date\":\"2026-02-30\"}                  | /date             | invalid",
                "{\"currency\":\"EUX\"}                     | /currency         | invalid",
                "{\"currency\":12}                          | /currency         | wrong-type",
                "{\"color\":\"PINK\"}                       | /color            | invalid",
                "{\"color\":0}                              | /color            | wrong-type",
                "{\"lines\":{}}                             | /lines            | wrong-type",
                "{\"lines\":[1]}                            | /lines/0          | wrong-type",
                "{\"lines\":[{\"quantity\":\"1e5\"}]}       | /lines/0/quantity | invalid",
                "{\"lines\":[{\"quantity\":1.5}]}           | /lines/0/quantity | wrong-type",
                "{\"lines\":[{\"name\":\"forbidden\"}]}     | /lines/0          | invalid",
                "{\"lines\":[{\"name\":\"refused\"}]}       | /lines/0/name     | refused",
                "{\"total\":\"12.34\"}                      | /total            | wrong-type",
                "[]                                         | ``                | wrong-type",
                "1                                          | ``                | wrong-type",
                "\"x\"                                      | ``                | wrong-type",
                "null                                       | ``                | required",
            })
    void a_wrong_value_is_named_by_its_pointer(String json, String pointer, String code) {
        var problem = problem(json);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.pointer() + " " + error.code())
                        .as(error.detail())
                        .isEqualTo((pointer == null ? "" : pointer) + " " + code));
    }

    @Test
    void what_would_be_right_is_said_without_the_name_of_a_class() {
        assertThat(problem("{\"color\":\"PINK\"}").detail()).isEqualTo("Expected one of RED, DARK_BLUE.");
        assertThat(problem("{\"currency\":\"EUX\"}").detail())
                .isEqualTo("'EUX' is not an ISO 4217 currency code such as EUR");
        assertThat(problem("{\"currency\":\"" + "\\\": x".repeat(300) + "\"}").detail())
                .endsWith("is not an ISO 4217 currency code such as EUR");
        assertThat(problem("{\"lines\":[{\"quantity\":\"1,5\"}]}").detail()).startsWith("a decimal is written like");
        assertThat(problem("{\"total\":\"12.34\"}").detail()).isEqualTo("Expected an object.");
        assertThat(problem("{\"currency\":1}").detail()).isEqualTo("Expected a string.");
        assertThat(problem("{\"zzz\":1}").detail()).contains("Known: color, count, currency");
        assertThat(problem("{\"count\":99999999999}").detail())
                .doesNotContain("java")
                .doesNotContain("invoxa.");
    }

    record Counted(int count, boolean paid) {}

    @Test
    void a_number_that_must_be_there_is_named_where_it_is_absent_or_null() {
        for (var json : List.of("{}", "{\"count\":null}", "{\"paid\":true}")) {
            var problem = catchThrowableOfType(Refused.class, () -> JsonBody.read(bytes(json), Counted.class))
                    .problem();
            assertThat(problem.errors())
                    .containsExactly(new Problem.FieldError("/count", "required", "Expected a whole number."));
        }
    }

    @Test
    void depth_and_length_have_limits() {
        assertThat(problem("[".repeat(100_000)).status()).isLessThan(500);
        assertThat(problem("{\"lines\":" + "[".repeat(100_000)).status()).isLessThan(500);
        assertThat(problem("{\"count\":" + "9".repeat(100_000) + "}").status()).isLessThan(500);
        assertThat(problem("{\"id\":\"" + "x".repeat(3_000_000) + "\"}").status())
                .isLessThan(500);
    }

    @Test
    void other_encodings_than_utf_8_are_no_surprise() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var body = "{\"id\":\"ü\",\"zzz\":1}".getBytes(charset);
            assertThat(catchThrowableOfType(Refused.class, () -> JsonBody.read(body, Order.class))
                            .problem()
                            .status())
                    .isLessThan(500);
        }
    }

    record Named(ClientId client, Map<InvoiceId, String> invoices) {}

    @Test
    void an_id_is_its_text_also_as_a_key_and_one_of_another_kind_is_refused_at_its_field() {
        var client = ClientId.next();
        var invoice = InvoiceId.next();
        var json = "{\"client\":\"" + client + "\",\"invoices\":{\"" + invoice + "\":\"a\"}}";
        var named = JsonBody.read(bytes(json), Named.class);
        assertThat(named).isEqualTo(new Named(client, Map.of(invoice, "a")));
        assertThat(new String(Json.write(named), StandardCharsets.UTF_8)).isEqualTo(json);

        var wrong = catchThrowableOfType(
                Refused.class, () -> JsonBody.read(bytes("{\"client\":\"" + invoice + "\"}"), Named.class));
        assertThat(wrong.problem().errors().getFirst().pointer()).isEqualTo("/client");
    }
}
