package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The VAT rates that drafts offer, over HTTP. */
class TaxRateTest extends InvoiceTest {

    private static final String PATH = "/invoices/tax-rates";

    private static Map<String, String> rate(String name, String category, String rate) {
        return Map.of("name", name, "category", category, "rate", rate);
    }

    private static Map<String, Object> rates(Object... rates) {
        return Map.of("items", List.of(rates));
    }

    @Test
    void as_long_as_there_is_no_list_they_are_those_of_the_country_the_usual_one_first() {
        var country = api.reader.get(PATH).expect(200);
        assertThat(country.at("/own").asBoolean()).isFalse();
        assertThat(country.at("/items").findValuesAsText("rate")).containsExactly("19", "7");
        assertThat(country.at("/items").findValuesAsText("category"))
                .containsExactly("S", "S", "Z", "AE", "K", "G", "E", "O");
    }

    @Test
    void an_own_list_is_kept_as_it_was_ordered_and_taken_back_by_an_empty_one() {
        var tag = api.user.get(PATH).etag();
        var midwife = Map.of("name", " Midwife ", "category", "E", "reason", "§ 4 Nr. 14 UStG", "rate", "0");
        var saved = api.user
                .ifMatch(tag)
                .put(PATH, rates(rate("Reduced", "S", "7.00"), midwife, rate("IGIC", "L", "0")))
                .expect(200);
        assertThat(saved.json().toString())
                .isEqualTo("{\"own\":true,\"items\":[{\"name\":\"Reduced\",\"category\":\"S\",\"rate\":\"7\"},"
                        + "{\"name\":\"Midwife\",\"category\":\"E\",\"reason\":\"§ 4 Nr. 14 UStG\"},"
                        + "{\"name\":\"IGIC\",\"category\":\"L\",\"rate\":\"0\"}]}");
        assertThat(api.reader.get(PATH).expect(200).json()).isEqualTo(saved.json());
        assertThat(another().reader.get(PATH).at("/own").asBoolean()).isFalse();
        api.user.ifMatch(tag).put(PATH, rates()).expect(412);
        api.user.put(PATH, rates()).expect(428);
        api.user.ifMatch(saved.etag()).put(PATH, rates()).expect(200);
        assertThat(api.reader.get(PATH).at("/own").asBoolean()).isFalse();
    }

    @Test
    void what_is_wrong_is_named_by_field_and_nothing_is_kept_of_it() {
        refused(rates(rate("", "S", "19")), "/items/0/name", "required");
        refused(rates(rate("x".repeat(61), "S", "19")), "/items/0/name", "too-long");
        refused(rates(rate("a", "S", "19"), rate(" A ", "S", "7")), "/items/1/name", "repeated");
        refused(rates(Map.of("name", "a", "category", "S")), "/items/0/rate", "required");
        refused(rates(rate("a", "S", "0")), "/items/0/rate", "range");
        refused(rates(rate("a", "L", "-1")), "/items/0/rate", "range");
        refused(rates(rate("a", "S", "100.01")), "/items/0/rate", "range");
        refused(rates(rate("a", "S", "1.00001")), "/items/0/rate", "range");
        refused(rates(rate("a", "AE", "19")), "/items/0/rate", "not-taxed");
        refused(rates(Map.of("name", "a")), "/items/0/category", "required");
        refused(
                rates(Map.of("name", "a", "category", "S", "rate", "19", "reason", "because")),
                "/items/0/reason",
                "not-needed");
        refused(
                Map.of(
                        "items",
                        IntStream.range(0, 31)
                                .mapToObj(i -> rate("r" + i, "S", "1"))
                                .toList()),
                "/items",
                "too-many");
        refused("{}", "/items", "required");
        refused("{\"items\": [null]}", "/items/0", "required");
        assertThat(api.reader.get(PATH).at("/own").asBoolean()).isFalse();
        api.reader.ifMatch("\"0\"").put(PATH, rates()).expect(403);
    }

    private void refused(Object body, String pointer, String code) {
        api.user.ifMatch(api.user.get(PATH).etag()).put(PATH, body).expectError(pointer, code);
    }
}
