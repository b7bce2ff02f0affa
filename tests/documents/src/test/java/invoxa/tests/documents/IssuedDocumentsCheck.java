package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run by {@code ./invoxa verify documents} alone: it needs an INVOXA that runs, and a folder for what it fetches. */
@DisplayName("What a running INVOXA issues")
class IssuedDocumentsCheck {

    private static final String LINES = """
            "lines": [{"quantity": "2.5", "unit": "HUR", "price": {"net": "89.50"},
                       "vat": {"category": "%1$s", "rate": "%2$s"}, "item": {"name": "Einbau und Abnahme"}},
                      {"quantity": "3", "unit": "C62", "price": {"net": "19.99"},
                       "vat": {"category": "%1$s", "rate": "%2$s"},
                       "allowancesAndCharges": [{"kind": "ALLOWANCE", "percentage": "10", "reason": "Rabatt"}],
                       "item": {"name": "Halterung, verzinkt", "description": "Für Rohre bis 60 mm"}}]
            """;

    private static final Map<String, OfficialRules> RULES = Map.of(
            "en16931-ubl", OfficialRules.EN16931_UBL,
            "en16931-cii", OfficialRules.EN16931_CII,
            "xrechnung-ubl", OfficialRules.XRECHNUNG_UBL,
            "xrechnung-cii", OfficialRules.XRECHNUNG_CII,
            "peppol-ubl", OfficialRules.PEPPOL_UBL);

    private final Path folder = Path.of(System.getProperty("invoxa.verify.folder", "target/verified"));
    private final List<String> table = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** The drafts by what they are, each with the form in which its receiver expects it. */
    private static Map<String, String> drafts() {
        var drafts = new LinkedHashMap<String, String>();
        drafts.put("1-german-authority xrechnung-ubl", """
                {"references": {"buyer": "04011000-12345-03"},
                 "buyer": {"name": "Stadt Musterhausen",
                           "address": {"line1": "Markt 1", "city": "Musterhausen", "postCode": "12345",
                                       "country": "DE"}},
                """ + LINES.formatted("S", "19") + "}");
        drafts.put("2-dutch-company peppol-ubl", """
                {"references": {"buyer": "ORDER-7"},
                 "buyer": {"name": "Bouwbedrijf Jansen B.V.", "vatId": "NL004495445B01",
                           "legalRegistration": {"scheme": "0106", "value": "12345678"},
                           "electronicAddresses": [{"scheme": "0106", "value": "12345678"}],
                           "address": {"line1": "Damrak 1", "city": "Amsterdam", "postCode": "1012 LG",
                                       "country": "NL"}},
                 "delivery": {"date": "2026-11-20", "address": {"city": "Amsterdam", "country": "NL"}},
                """ + LINES.formatted("K", "0") + "}");
        drafts.put("3-french-company en16931-ubl", """
                {"buyer": {"name": "Société Dupont SARL", "vatId": "FR40303265045",
                           "address": {"line1": "12 rue de la Paix", "city": "Paris", "postCode": "75002",
                                       "country": "FR"}},
                """ + LINES.formatted("AE", "0") + "}");
        drafts.put("4-united-states en16931-ubl", """
                {"currency": "USD",
                 "buyer": {"name": "Acme Corporation",
                           "address": {"line1": "1 Main Street", "city": "Springfield", "postCode": "62701",
                                       "subdivision": "IL", "country": "US"}},
                 "delivery": {"date": "2026-11-20", "address": {"city": "Springfield", "country": "US"}},
                """ + LINES.formatted("G", "0") + "}");
        drafts.put("5-swiss-company en16931-ubl", """
                {"currency": "CHF",
                 "buyer": {"name": "Muster & Partner AG",
                           "address": {"line1": "Bahnhofstrasse 1", "city": "Zürich", "postCode": "8001",
                                       "country": "CH"}},
                 "payment": {"meansCode": "30", "creditTransfers": [{"account": "CH9300762011623852957"}]},
                """ + LINES.formatted("G", "0") + "}");
        return drafts;
    }

    @DisplayName("is valid by phive and veraPDF, each document and its credit note in every form that can be had")
    @Test
    void isValid() throws IOException {
        Files.createDirectories(folder);
        try (var invoxa = new RunningInvoxa(URI.create(System.getProperty("invoxa.url")))) {
            for (var draft : drafts().entrySet()) {
                var name = draft.getKey().split(" ")[0];
                var expected = draft.getKey().split(" ")[1];
                var id = invoxa.post("/invoices", draft.getValue()).at("/id").asText();
                invoxa.post("/invoices/" + id + "/issue", "{}");
                verify(invoxa, name, id, expected);
                var credit = invoxa.post("/invoices/" + id + "/credit", "{\"reason\": \"Retoure\"}");
                verify(invoxa, name + "-credit", credit.at("/id").asText(), expected);
            }
        }
        System.out.println("\n" + String.join("\n", table) + "\nThe files are in " + folder.toAbsolutePath() + "\n");
        assertThat(wrong).isEmpty();
    }

    private void verify(RunningInvoxa invoxa, String name, String id, String expected) throws IOException {
        var pdf = invoxa.document(id, "pdf").orElseThrow();
        Files.write(folder.resolve(name + ".pdf"), pdf);
        row(name, "pdf", "PDF/A-3a, PDF/UA-1", ArchiveRules.errors(pdf));
        inside(name, pdf);
        for (var format : RULES.keySet().stream().sorted().toList()) {
            var xml = invoxa.document(id, format);
            if (xml.isPresent()) {
                Files.write(folder.resolve(name + "." + format + ".xml"), xml.get());
                row(name, format, "phive", texts(RULES.get(format), xml.get()));
            } else if (format.equals(expected)) {
                row(name, format, "phive", List.of("cannot be had, although its receiver expects it"));
            }
        }
    }

    private void inside(String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            for (var file : files.entrySet()) {
                var rules =
                        file.getKey().equals("xrechnung.xml") ? OfficialRules.XRECHNUNG_CII : OfficialRules.FACTUR_X;
                row(
                        name,
                        "pdf: " + file.getKey(),
                        "phive",
                        texts(rules, file.getValue().getEmbeddedFile().toByteArray()));
            }
        }
    }

    private static List<String> texts(OfficialRules rules, byte[] xml) {
        return rules.errors(xml).stream()
                .map(each -> each.rule() + " " + each.text())
                .toList();
    }

    private void row(String name, String format, String by, List<String> errors) {
        table.add("%-28s %-22s %-20s %s".formatted(name, format, by, errors.isEmpty() ? "valid" : errors));
        if (!errors.isEmpty()) {
            wrong.add(table.getLast());
        }
    }
}
