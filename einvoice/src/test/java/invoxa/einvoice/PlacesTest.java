package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.InvoiceFiles.Examined.Whole;
import invoxa.einvoice.model.Part;
import invoxa.einvoice.syntax.Places;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field of the model is found again in the file that it was read from. */
class PlacesTest {

    private record Text(String pointer, String value) {}

    private static Whole whole(String sample) {
        return (Whole) new InvoiceFiles().examine(Pinned.sample(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full-ubl.xml", "full-cii.xml", "credit-note-ubl.xml"})
    void every_text_is_in_the_element_that_its_place_selects(String sample) {
        var whole = whole(sample);
        var file = new XPathOf(Pinned.sample(sample));
        var elsewhere = new ArrayList<String>();
        var texts = texts("", whole.file().invoice());
        for (var text : texts) {
            var element = file.element(whole.places().of(text.pointer()).xpath());
            var attributes = element.getAttributes();
            var said = new ArrayList<>(List.of(element.getTextContent().strip()));
            for (int i = 0; i < attributes.getLength(); i++) {
                said.add(attributes.item(i).getNodeValue().strip());
            }
            if (!said.contains(text.value())) {
                elsewhere.add(text.pointer());
            }
        }
        assertThat(texts.size()).isGreaterThan(10);
        // a note's text is what is left of its element without the subject code; a file is named by its bytes' hash
        assertThat(elsewhere).allMatch(pointer -> pointer.matches("/notes/\\d+/(text|subjectCode)|.*/file"));
    }

    private static List<Text> texts(String pointer, Object value) {
        var found = new ArrayList<Text>();
        switch (value) {
            case null -> {}
            case String text -> found.add(new Text(pointer, text));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    found.addAll(texts(pointer + "/" + i, list.get(i)));
                }
            }
            case Record group
            when group.getClass().getPackageName().contains(".model") ->
                Part.of(group.getClass())
                        .forEach(part -> found.addAll(texts(pointer + "/" + part.name(), part.of(group))));
            default -> {}
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "'', /ubl:Invoice",
        "/seller, /ubl:Invoice/cac:AccountingSupplierParty/cac:Party",
        "/buyer, /ubl:Invoice/cac:AccountingCustomerParty/cac:Party",
        "/seller/noSuchField, /ubl:Invoice/cac:AccountingSupplierParty/cac:Party",
        "/lines/1, /ubl:Invoice/cac:InvoiceLine[2]",
        "/lines/1/quantity, /ubl:Invoice/cac:InvoiceLine[2]/cbc:InvoicedQuantity",
        "/lines/0/vat/category, /ubl:Invoice/cac:InvoiceLine[1]/cac:Item/cac:ClassifiedTaxCategory/cbc:ID",
        "/lines/0/vat/rate, /ubl:Invoice/cac:InvoiceLine[1]/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent",
        "/lines/7/nothing, /ubl:Invoice"
    })
    void a_group_is_the_element_around_its_fields_and_what_is_missing_is_in_the_nearest_group(
            String pointer, String xpath) {
        assertThat(whole("full-ubl.xml").places().of(pointer).xpath()).isEqualTo(xpath);
    }

    @Test
    void the_line_is_that_of_the_element_in_the_file() {
        Places places = whole("full-ubl.xml").places();
        var lines = Pinned.text("full-ubl.xml").lines().toList();
        var quantity = places.of("/lines/1/quantity");
        assertThat(lines.get(quantity.line() - 1)).contains("cbc:InvoicedQuantity");
        var name = places.of("/seller/name");
        assertThat(lines.get(name.line() - 1)).contains("cbc:RegistrationName");
    }
}
