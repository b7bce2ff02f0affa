package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.xml.Unplaced;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UnplacedContentTest {

    @TestFactory
    Stream<DynamicTest> what_a_published_invoice_says_beyond_the_model_is_listed_and_nothing_else() {
        var pinned = Pinned.table("unplaced.txt");
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(RealFiles.name(file), () -> {
                    var expected = pinned.stream()
                            .filter(row -> row.getFirst().equals(RealFiles.name(file)))
                            .map(row -> new Unplaced(row.get(1), row.get(2)))
                            .toList();
                    assertThat(new InvoiceFiles().read(RealFiles.bytes(file)).unplaced())
                            .containsExactlyInAnyOrderElementsOf(expected);
                }));
    }

    @Test
    void every_pinned_row_is_of_a_file_that_exists() {
        var names = RealFiles.all().stream().map(RealFiles::name).toList();
        assertThat(Pinned.table("unplaced.txt"))
                .allSatisfy(row -> assertThat(names).contains(row.getFirst()));
    }

    @Test
    void an_element_an_attribute_and_a_second_note_without_a_place_are_listed_with_their_path() {
        var read = Edit.of("full-ubl.xml")
                .after("<cbc:Note>As agreed</cbc:Note>", "<cbc:Note>And another</cbc:Note>")
                .after("<cbc:IssueDate>2026-11-22</cbc:IssueDate>", "<cbc:IssueTime>12:00:00</cbc:IssueTime>")
                .replace("<cbc:Name>Cable</cbc:Name>", "<cbc:Name xml:lang=\"en\">Cable</cbc:Name>")
                .after("<cac:Contact>", "stray words")
                .without("<cbc:NetworkID>VISA</cbc:NetworkID>")
                .read();
        assertThat(read.unplaced())
                .containsExactly(
                        new Unplaced("/Invoice/cbc:IssueTime", "12:00:00"),
                        new Unplaced("/Invoice/cac:AccountingSupplierParty/cac:Party/cac:Contact", "stray words"),
                        new Unplaced("/Invoice/cac:InvoiceLine/cbc:Note[2]", "And another"),
                        new Unplaced("/Invoice/cac:InvoiceLine/cac:Item/cbc:Name/@xml:lang", "en"));
    }

    @Test
    void another_way_to_pay_is_not_mixed_into_the_first() {
        var second = "<cbc:PaymentMeansCode name=\"Any of these\">58</cbc:PaymentMeansCode>";
        var sample = Edit.of("full-ubl.xml").xml();
        int at = sample.lastIndexOf(second);
        var xml = sample.substring(0, at) + second.replace("58", "49") + sample.substring(at + second.length());
        var read = new Edit(xml).read();
        assertThat(read.invoice().payment().creditTransfers()).hasSize(1);
        assertThat(read.unplaced())
                .contains(new Unplaced(
                        "/Invoice/cac:PaymentMeans[2]/cac:PayeeFinancialAccount/cbc:ID", "DE02500105170137075030"));
    }

    @Test
    void a_second_tax_representative_a_second_delivery_and_a_second_term_are_listed() {
        var read = Edit.of("full-ubl.xml")
                .after(
                        "</cac:TaxRepresentativeParty>",
                        "<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Other</cbc:Name></cac:PartyName>"
                                + "</cac:TaxRepresentativeParty>")
                .after(
                        "</cac:Delivery>",
                        "<cac:Delivery><cbc:ActualDeliveryDate>2026-11-21</cbc:ActualDeliveryDate></cac:Delivery>")
                .after("</cac:PaymentTerms>", "<cac:PaymentTerms><cbc:Note>Net 30</cbc:Note></cac:PaymentTerms>")
                .read();
        assertThat(read.unplaced())
                .contains(
                        new Unplaced("/Invoice/cac:TaxRepresentativeParty[2]/cac:PartyName/cbc:Name", "Other"),
                        new Unplaced("/Invoice/cac:Delivery[2]/cbc:ActualDeliveryDate", "2026-11-21"),
                        new Unplaced("/Invoice/cac:PaymentTerms[2]/cbc:Note", "Net 30"));
        assertThat(read.invoice().taxRepresentative().name()).isEqualTo("Fiscal Rep s.r.o.");
    }

    @Test
    void a_percentage_longer_than_the_model_keeps_is_listed_and_the_amount_it_explains_counts() {
        var read = Edit.of("full-cii.xml")
                .replace(">5.00</ram:Calc", ">4.99716</ram:Calc")
                .read();
        var allowance = read.invoice().lines().getFirst().allowancesAndCharges().getFirst();
        assertThat(allowance.amount()).isEqualByComparingTo("6.17");
        assertThat(allowance.percentage()).isNull();
        assertThat(read.unplaced()).hasSize(1).first().satisfies(it -> {
            assertThat(it.path()).endsWith("ram:SpecifiedTradeAllowanceCharge/ram:CalculationPercent");
            assertThat(it.value()).isEqualTo("4.99716");
        });
        assertThat(read.discrepancy()).isEmpty();
    }

    @Test
    void a_long_value_is_shortened_and_very_many_are_counted() {
        var extensions = "<x:note xmlns:x=\"urn:x\">" + "w".repeat(200) + "</x:note>";
        var many = "<x:n xmlns:x=\"urn:x\">1</x:n>".repeat(1_500);
        var read = Edit.of("full-ubl.xml")
                .after("CommonBasicComponents-2\">", extensions + many)
                .read();
        assertThat(read.unplaced()).hasSize(1_001);
        assertThat(read.unplaced().getFirst()).isEqualTo(new Unplaced("/Invoice/{urn:x}note", "w".repeat(79) + "…"));
        assertThat(read.unplaced().getLast()).isEqualTo(new Unplaced("/Invoice", "and 502 more"));
    }
}
