package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Every currency that an invoice may be in")
@Tag("slow")
class CurrenciesTest {

    @DisplayName("stands in the list of the official rules of every form")
    @ParameterizedTest
    @EnumSource
    void isTaken(Form form) {
        var xml = new String(form.of(inEuro(form)), StandardCharsets.UTF_8);
        var refused = CodeList.CURRENCY.codes().parallelStream()
                .sorted()
                .filter(code -> !errors(form, in(xml, code)).isEmpty())
                .toList();
        assertThat(errors(form, in(xml, "EUR"))).isEmpty();
        assertThat(refused).isEmpty();
    }

    @DisplayName("and none that does not: what these rules say of an old one is seen here")
    @ParameterizedTest
    @EnumSource
    void othersAreNot(Form form) {
        var xml = new String(form.of(inEuro(form)), StandardCharsets.UTF_8);
        assertThat(CodeList.CURRENCY.contains("DEM")).isFalse();
        assertThat(errors(form, in(xml, "DEM"))).isNotEmpty();
    }

    private static List<String> errors(Form form, String xml) {
        return form.rules.errors(xml.getBytes(StandardCharsets.UTF_8)).stream()
                .map(error -> error.rule() + " " + error.text())
                .toList();
    }

    private static String in(String xml, String code) {
        return xml.replace(">EUR<", ">" + code + "<").replace("\"EUR\"", "\"" + code + "\"");
    }

    private static Invoice inEuro(Form form) {
        return IntStream.range(0, 1000)
                .mapToObj(number -> RandomInvoices.of(number, form.profile))
                .filter(invoice -> invoice.currency().value().equals("EUR")
                        && invoice.taxCurrency() == null
                        && invoice.lines().size() == 1
                        && InvoiceRules.findings(invoice, form.profile).stream().noneMatch(Finding::isFatal))
                .filter(invoice -> form.rules.errors(form.of(invoice)).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
