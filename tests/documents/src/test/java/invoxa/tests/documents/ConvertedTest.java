package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.en16931.cii2ubl.CIIToUBL21Converter;
import com.helger.ubl21.UBL21Marshaller;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The CII that is written, turned into UBL by en16931-cii2ubl,")
@Tag("slow")
@ExtendWith(Counts.class)
class ConvertedTest {

    private static final int COUNT = Integer.getInteger("invoxa.documents.random", 15);

    /** What the converter leaves out or adds of its own, of CII that says it. */
    private static final Map<String, Pattern> ITS_OWN = Map.ofEntries(
            Map.entry("an element without content", Pattern.compile("theirs .* = ")),
            Map.entry("no order's number beside the seller's", Pattern.compile("ours .*/OrderReference/ID = NA")),
            Map.entry("no registration of a payee", Pattern.compile("ours .*/PayeeParty/PartyLegalEntity/.*")),
            Map.entry(
                    "no project of a credit note", Pattern.compile("ours /CreditNote/AdditionalDocumentReference/.*")),
            Map.entry("no gross price on a credit note", Pattern.compile("ours /CreditNote/.*/Price/.*BaseAmount.*")),
            Map.entry("no day of delivery on a credit note", Pattern.compile("ours /CreditNote/Delivery/Actual.*")),
            Map.entry("no card beside another means", Pattern.compile("ours .*/PaymentMeans/CardAccount/.*")),
            Map.entry("no rounding by zero", Pattern.compile("ours .*/PayableRoundingAmount.* = 0")),
            Map.entry(
                    "the means named once for each account", Pattern.compile(".*/PaymentMeansCode( @name=.*)? = .*")));

    @DisplayName("says what the UBL says that is written, element by element, with every term of the model in it")
    @ParameterizedTest
    @ValueSource(strings = {"380", "381", "384"})
    void ofTheFullInvoice(String type) {
        assertThat(differences(FullInvoice.ofType(type, Profile.EN16931))).isEmpty();
    }

    @DisplayName("says what the UBL says that is written, element by element, whatever the invoice says")
    @Test
    void ofRandomInvoices() {
        var wrong = new ArrayList<String>();
        for (int number = 0, tried = 0; tried < COUNT; number++) {
            var invoice = RandomInvoices.of(number, Profile.EN16931);
            if (InvoiceRules.findings(invoice, Profile.EN16931).stream().noneMatch(Finding::isFatal)) {
                tried++;
                var differences = differences(invoice);
                Counts.add(Counts.Of.CONVERTED, differences.isEmpty());
                if (!differences.isEmpty()) {
                    wrong.add(number + " " + differences);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> differences(Invoice invoice) {
        return Elements.differences(Form.EN16931_UBL.of(invoice), converted(Form.EN16931_CII.of(invoice))).stream()
                .filter(each -> ITS_OWN.values().stream()
                        .noneMatch(own -> own.matcher(each).matches()))
                .toList();
    }

    private static byte[] converted(byte[] cii) {
        var errors = new ErrorList();
        var read = new CIID16BCrossIndustryInvoiceTypeMarshaller().read(cii);
        var ubl = new CIIToUBL21Converter().setCardAccountNetworkID("NA").convertCIItoUBL(read, errors);
        assertThat(errors.getAllErrors()).isEmpty();
        return switch (ubl) {
            case InvoiceType made -> UBL21Marshaller.invoice().getAsBytes(made);
            case CreditNoteType made -> UBL21Marshaller.creditNote().getAsBytes(made);
            default -> throw new AssertionError("neither an invoice nor a credit note: " + ubl);
        };
    }
}
