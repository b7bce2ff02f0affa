package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.invoice.check.Finding;
import invoxa.invoice.check.InvoiceRules;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of random invoices")
class RandomInvoicesTest {

    /** How many of each profile; the full form of the test takes 2,000 in all. */
    private static final int COUNT = Integer.getInteger("invoxa.documents.random", 60);

    @DisplayName("those that can be issued are valid in every form, and the official rules find a fault in each other")
    @ParameterizedTest
    @EnumSource
    void ourFindingsAreTheOfficialOnes(Profile profile) {
        var wrong = new ArrayList<String>();
        var ours = new TreeMap<String, Integer>();
        int valid = 0;
        for (int number = 0; number < COUNT; number++) {
            var invoice = RandomInvoices.of(number, profile);
            var found = fatal(invoice, profile);
            found.forEach(rule -> ours.merge(rule, 1, Integer::sum));
            var official = official(invoice, profile);
            if (found.isEmpty()) {
                valid++;
                broken(invoice, profile)
                        .forEach(equation -> wrong.add(number(invoice) + " does not add up: " + equation));
                if (!official.isEmpty()) {
                    wrong.add(number + " can be issued but is invalid: " + official);
                }
            } else if (official.isEmpty() && !Stricter.ALL.containsAll(found)) {
                wrong.add(number + " is valid but refused: " + found);
            }
        }
        System.getLogger("documents")
                .log(System.Logger.Level.INFO, profile + ": " + valid + " valid of " + COUNT + "; refused by " + ours);

        assertThat(wrong).isEmpty();
        assertThat(valid).as("valid ones among them").isGreaterThan(COUNT / 8);
    }

    private static String number(Invoice invoice) {
        return String.valueOf(invoice.number());
    }

    private static List<String> broken(Invoice invoice, Profile profile) {
        return Stream.of(Form.values())
                .filter(form -> form.profile == profile)
                .flatMap(form ->
                        Equations.broken(form.of(invoice), invoice.currency().exponent()).stream())
                .toList();
    }

    private static List<String> fatal(Invoice invoice, Profile profile) {
        return InvoiceRules.findings(invoice, profile).stream()
                .filter(Finding::isFatal)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static List<String> official(Invoice invoice, Profile profile) {
        return Stream.of(Form.values())
                .filter(form -> form.profile == profile)
                .flatMap(form -> form.rules.errors(form.of(invoice)).stream()
                        // a German invoice without a day of delivery: a draft gets one when it is put together
                        .filter(each -> !each.rule().equals("FX-SCH-A-000354"))
                        .map(each -> form + " " + each.rule() + " " + each.text()))
                .collect(Collectors.toList());
    }
}
