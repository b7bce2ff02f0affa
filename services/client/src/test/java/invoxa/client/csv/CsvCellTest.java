package invoxa.client.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import invoxa.client.RandomClients;
import invoxa.json.Json;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell")
class CsvCellTest {

    private static CsvColumn column(String heading) {
        return CsvColumn.named(heading).orElseThrow();
    }

    private static String read(String heading, String cell) {
        return CsvCell.read(column(heading).type(), cell).toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    tags § a, b;c|d            § ["a","b","c","d"]
                    tags § a\\, b|c\\|d\\\\    § ["a, b","c|d\\\\"]
                    tags § |,; |               § []
                    identifiers § 0088:401|:7  § [{"scheme":"0088","value":"401"},{"value":"7"}]
                    legalRegistration § :HRB 1:2 § {"value":"HRB 1:2"}
                    contacts § name=Ann; email=a@b.de | phone=1 § [{"name":"Ann","email":"a@b.de"},{"phone":"1"}]
                    contacts § NAME = A\\;B\\|C=D       § [{"name":"A;B|C=D"}]
                    deliveryAddresses § name=Hof; line1=Weg 2; country=de § [{"name":"Hof","address":{"line1":"Weg 2","country":"DE"}}]
                    customFields § a\\=b=c=d|e=         § [{"name":"a=b","value":"c=d"},{"name":"e","value":""}]
                    xmlByEmail § Ja            § true
                    kind § Person              § "person"
                    language § DE              § "de"
                    """)
    @DisplayName("holds what is more than a text")
    void holdsMoreThanText(String heading, String cell, String json) {
        assertThat(read(heading, cell)).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '§', textBlock = """
                    kind § thing
                    paymentDays § soon
                    paymentDays § 1.5
                    xmlByEmail § perhaps
                    currency § EURO
                    country § Narnia
                    language § xx
                    documentFormat § docx
                    identifiers § 401
                    contacts § Ann
                    contacts § nick=Ann
                    deliveryAddresses § name=Hof; country=Narnia
                    customFields § x
                    """)
    @DisplayName("is refused with a sentence that says what would be right")
    void isRefused(String heading, String cell) {
        assertThatThrownBy(() -> read(heading, cell))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("reads back as what it was written from, whatever characters that has")
    void readsBack(long seed) {
        var clients = new RandomClients(seed);
        for (int i = 0; i < 200; i++) {
            var client = Json.tree(clients.next());
            for (var column : CsvColumn.ALL) {
                var value = client.at(column.pointer());
                if (value instanceof MissingNode || value.isArray() && value.isEmpty()) {
                    continue;
                }
                var cell = CsvCell.write(column.type(), value);
                assertThat(CsvCell.read(column.type(), cell))
                        .as("seed %d, client %d, %s: %s", seed, i, column.heading(), cell)
                        .isEqualTo(value);
            }
        }
    }

    @Test
    @DisplayName("finds its column by the heading's letters and digits alone")
    void findsItsColumn() {
        for (var heading : new String[] {"E-Mail", " e_mail ", "E‑MAIL", "\u00a0Email\u00a0", "ÉMAIL"}) {
            assertThat(CsvColumn.named(heading)).as(heading).contains(column("email"));
        }
        assertThat(column("STRASSE")).isSameAs(column("Straße")).isSameAs(column("line1"));
        assertThat(CsvColumn.named("colour")).isEmpty();
        assertThat(CsvColumn.named(" ")).isEmpty();
        for (var heading : CsvColumn.headings()) {
            assertThat(column(heading.toUpperCase(Locale.ROOT)).heading()).isEqualTo(heading);
        }
    }
}
