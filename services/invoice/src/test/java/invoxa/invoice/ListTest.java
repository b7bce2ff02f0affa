package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists and searches over HTTP. */
class ListTest extends InvoiceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private List<String> numbers(String query) {
        var numbers = new ArrayList<String>();
        for (JsonNode row : api.user.get("/invoices" + query).expect(200).at("/items")) {
            numbers.add(row.path("number").asText("draft"));
        }
        return numbers;
    }

    /** An issued invoice with this quantity of the first line. */
    private String issued(String quantity, LocalDate issueDate, LocalDate dueDate) {
        var draft =
                InvoiceApi.draft(client).put("issueDate", issueDate.toString()).put("dueDate", dueDate.toString());
        ((ObjectNode) draft.at("/lines/0")).put("quantity", quantity);
        return api.issue(api.user.post("/invoices", draft).expect(201).at("/id").asText())
                .at("/id")
                .asText();
    }

    @Test
    void invoices_are_listed_by_what_is_said_of_them() {
        var march = LocalDate.of(2024, 3, 10);
        var overdue = issued("1", march, march.plusDays(14));
        var paid = issued("2", march.plusDays(1), today.plusDays(5));
        var part = issued("3", march.plusDays(2), today.plusDays(9));
        var open = issued("4", march.plusDays(3), today);
        var credited = issued("5", march.plusDays(4), today.plusDays(7));
        api.apply(paid, "pay_1", "260.47").expect(200);
        api.apply(part, "pay_2", "0.47").expect(200);
        api.user.post("/invoices/" + credited + "/credit").expect(201);
        api.drafted(client);

        assertThat(numbers("?phase=open&order=asc"))
                .containsExactly("INV-2024-00001", "INV-2024-00003", "INV-2024-00004");
        assertThat(numbers("?state=overdue")).containsExactly("INV-2024-00001");
        assertThat(numbers("?state=paid")).containsExactly("INV-2024-00002");
        assertThat(numbers("?state=partially-paid")).containsExactly("INV-2024-00003");
        assertThat(numbers("?state=issued")).containsExactly("INV-2024-00004");
        assertThat(numbers("?state=credited")).containsExactly("INV-2024-00005");
        assertThat(numbers("?state=draft")).containsExactly("draft");
        assertThat(numbers("?kind=credit-note")).containsExactly("CN-" + today.getYear() + "-00001");
        assertThat(numbers("?state=issued&kind=credit-note")).hasSize(1);
        assertThat(numbers("?dateFrom=2024-03-11&dateTo=2024-03-12"))
                .containsExactly("INV-2024-00003", "INV-2024-00002");
        assertThat(numbers("?dueTo=" + today + "&kind=invoice&phase=open&sort=due&order=asc"))
                .containsExactly("INV-2024-00001", "INV-2024-00004");
        assertThat(numbers("?amountFrom=260.47&amountTo=379.47&sort=amount"))
                .containsExactly("INV-2024-00003", "INV-2024-00002");
        assertThat(numbers("?number=INV-2024-0000&sort=number&order=asc"))
                .hasSize(5)
                .isSorted();
        assertThat(numbers("?clientId=" + client + "&sort=amount&phase=open"))
                .containsExactly("INV-2024-00004", "INV-2024-00003", "INV-2024-00001");
        assertThat(numbers("?currency=USD")).isEmpty();
        assertThat(numbers("?q=nordl+handb&phase=open")).hasSize(3);
        assertThat(numbers("?q=INV-2024-00004")).containsExactly("INV-2024-00004");
        assertThat(numbers("?q=nowhere")).isEmpty();
        assertThat(api.get(overdue).at("/state").asText()).isEqualTo("overdue");
        assertThat(api.get(open).at("/state").asText()).isEqualTo("issued");
    }

    @Test
    void pages_follow_each_other_without_loss_or_repetition() {
        for (int i = 0; i < 7; i++) {
            api.issued(client);
        }
        for (var sort : new String[] {"date", "due", "amount", "number"}) {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page =
                        api.user.get("/invoices?limit=2&sort=" + sort + cursor).expect(200);
                page.at("/items").forEach(row -> seen.add(row.at("/number").asText()));
                cursor = page.json().has("next") ? "&cursor=" + page.at("/next").asText() : null;
            } while (cursor != null);
            assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void wrong_parameters_are_named() {
        for (var query : List.of(
                "state=lost",
                "sort=colour",
                "amountFrom=much",
                "dateFrom=2024-13-01",
                "currency=EURO",
                "limit=0",
                "colour=red",
                "q=x&sort=date",
                "cursor=nonsense")) {
            var answer = api.user.get("/invoices?" + query);
            assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(400);
        }
    }
}
