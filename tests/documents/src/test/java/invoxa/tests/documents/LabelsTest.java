package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.InvoiceFiles;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The unit tests of EN 16931's own artefacts")
@ExtendWith(Counts.class)
class LabelsTest {

    /** Where we judge otherwise on purpose, or the fragment is no document that could be completed. */
    static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("Invoice-unit-UBL/BR-08.xml 2", "an empty element is no address to us"),
            Map.entry("CreditNote-unit-UBL/BR-08.xml 2", "an empty element is no address to us"),
            Map.entry("Invoice-unit-UBL/BR-10.xml 2", "an empty element is no address to us"),
            Map.entry("CreditNote-unit-UBL/BR-10.xml 2", "an empty element is no address to us"),
            Map.entry("Invoice-unit-UBL/BR-CO-19.xml 4", "an empty element is no period to us, and none is written"),
            Map.entry("Invoice-unit-UBL/BR-CO-20.xml 4", "an empty element is no period to us, and none is written"),
            Map.entry("CreditNote-unit-UBL/BR-CL-18.xml 2", "a credit note with an invoice's line"),
            Map.entry("Invoice-unit-UBL/BR-55.xml 3", "an empty element is no reference to us"),
            Map.entry("CreditNote-unit-UBL/BR-55.xml 3", "an empty element is no reference to us"),
            Map.entry("Invoice-unit-UBL/BR-CL-03.xml 1", "amounts in another currency than the document's are refused"),
            Map.entry("Invoice-unit-UBL/BR-CL-07.xml 6", "a line's reference is to the invoiced object, typed or not"),
            Map.entry("Invoice-unit-UBL/BR-CL-21.xml 2", "a line with three items is refused as such"),
            Map.entry("Invoice-unit-UBL/BR-IG-05.xml 2", "IGIC at 0 is refused by the rules for CII"),
            Map.entry("Invoice-unit-UBL/BR-IG-06.xml 2", "IGIC at 0 is refused by the rules for CII"),
            Map.entry("Invoice-unit-UBL/BR-IG-07.xml 2", "IGIC at 0 is refused by the rules for CII"));

    private static final String VALID = """
            {"typeCode": "%s", "number": "R-1", "issueDate": "2026-11-22", "dueDate": "2026-12-22", "currency": "EUR",
             "process": {"specification": "urn:cen.eu:en16931:2017"},
             "seller": {"name": "Seller", "vatId": "DE123456788", "address": {"city": "Berlin", "country": "DE"}},
             "buyer": {"name": "Buyer", "vatId": "FR12345678901", "address": {"city": "Paris", "country": "FR"}},
             "delivery": {"date": "2026-11-20", "address": {"city": "Paris", "country": "FR"}},
             "lines": [{"id": "1", "quantity": "1", "unit": "C62", "price": {"net": "100.00"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Thing"}}]}
            """;

    static final Map<String, Element> VALID_FILES = Map.of("380", valid("380"), "381", valid("381"));
    static final Map<String, Element> FULL_FILES = Map.of("380", full("380"), "381", full("381"));

    private static Element valid(String type) {
        var invoice = Json.read(VALID.formatted(type).getBytes(StandardCharsets.UTF_8), Invoice.class);
        return OfficialRules.parsed(Form.EN16931_UBL.of(invoice)).getDocumentElement();
    }

    private static Element full(String type) {
        var invoice = FullInvoice.ofType(type, Profile.EN16931);
        return OfficialRules.parsed(Form.EN16931_UBL.of(invoice)).getDocumentElement();
    }

    @DisplayName("are judged by our reader and findings as they are labelled, for each rule that we implement")
    @Test
    void agree() {
        var disagreed = new ArrayList<String>();
        var explained = new TreeSet<String>();
        int labels = 0;
        for (var label : Label.all()) {
            labels++;
            var how = RuleBook.place(label.rule()).how();
            boolean implemented = how == RuleBook.How.CHECKED || how == RuleBook.How.TYPES;
            if (!implemented || label.rule().startsWith("UBL-SR")) {
                continue;
            }
            var found = found(label);
            boolean agreed = Collections.disjoint(found, RuleBook.spokenAs(label.rule())) != label.broken();
            Counts.add(Counts.Of.LABELS, agreed);
            if (!agreed && EXPLAINED.containsKey(label.name())) {
                explained.add(label.name());
            } else if (!agreed) {
                disagreed.add(label.rule() + (label.broken() ? " broken: " : " kept: ") + label.name() + " " + found);
            }
        }
        Counts.remark(Counts.Of.LABELS, labels + " labels, " + explained.size() + " judged otherwise on purpose");
        assertThat(disagreed).isEmpty();
        assertThat(explained).isEqualTo(EXPLAINED.keySet());
    }

    private static Set<String> found(Label label) {
        var type = label.fragment().getLocalName().equals("Invoice") ? "380" : "381";
        var whole = WholeDocument.of(label, VALID_FILES.get(type), FULL_FILES.get(type));
        try {
            var invoice = new InvoiceFiles().read(bytes(whole)).invoice();
            var found = codes(InvoiceRules.draft(invoice, PrintableText::firstMissing));
            if (found.isEmpty()) {
                InvoiceRules.findings(invoice, Profile.EN16931).stream()
                        .filter(Finding::isFatal)
                        .map(Finding::rule)
                        .forEach(found::add);
            }
            return found;
        } catch (Refused e) {
            return codes(e.problem().errors());
        }
    }

    private static Set<String> codes(List<Problem.FieldError> errors) {
        return errors.stream().map(Problem.FieldError::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] bytes(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new AssertionError(e);
        }
    }
}
