package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of random invoices")
@Tag("slow")
@ExtendWith(Counts.class)
class RandomInvoicesTest {

    /** How many that can be issued in each of the three profiles; the full form of the test takes 700. */
    private static final int COUNT = Integer.getInteger("invoxa.documents.random", 15);

    /** So many at a time, on as many threads as there are processors. */
    private static final int BATCH = 64;

    private record Verdicts(
            int number, Invoice invoice, List<String> ours, List<String> official, List<String> equations) {

        boolean issuable() {
            return ours.isEmpty();
        }

        boolean agreed() {
            return issuable()
                    ? official.isEmpty() && equations.isEmpty()
                    : !official.isEmpty() || Stricter.ALL.containsAll(ours);
        }
    }

    @DisplayName("those that can be issued are valid in every form, and the official rules find a fault in each other")
    @ParameterizedTest
    @EnumSource
    void ourFindingsAreTheOfficialOnes(Profile profile) {
        var wrong = new ArrayList<String>();
        var categories = EnumSet.noneOf(VatCategory.class);
        var currencies = new TreeSet<String>();
        int issuable = 0;
        int tried = 0;
        int credits = 0;
        while (issuable < COUNT) {
            for (var each : batch(tried, profile)) {
                Counts.add(each.issuable() ? Counts.Of.RANDOM_INVOICES : Counts.Of.RANDOM_REFUSALS, each.agreed());
                if (!each.agreed()) {
                    wrong.add(each.number + ": ours " + each.ours + ", theirs " + each.official + each.equations);
                }
                if (each.issuable()) {
                    issuable++;
                    credits += each.invoice.typeCode().equals("381") ? 1 : 0;
                    currencies.add(each.invoice.currency().value());
                    each.invoice
                            .lines()
                            .forEach(line -> categories.add(line.vat().category()));
                }
            }
            tried += BATCH;
        }
        Counts.remark(
                Counts.Of.RANDOM_INVOICES,
                profile.code() + ": " + issuable + " of " + tried + " can be issued, " + credits + " of them credits, "
                        + currencies.size() + " currencies, VAT categories " + categories);

        assertThat(wrong).isEmpty();
        assertThat(issuable).as("those among them that can be issued").isGreaterThan(tried / 8);
        if (issuable >= 300) {
            assertThat(categories).containsExactlyInAnyOrder(VatCategory.values());
        }
    }

    private static List<Verdicts> batch(int from, Profile profile) {
        return IntStream.range(from, from + BATCH)
                .parallel()
                .mapToObj(number -> verdicts(number, profile))
                .toList();
    }

    private static Verdicts verdicts(int number, Profile profile) {
        var invoice = RandomInvoices.of(number, profile);
        var ours = fatal(invoice, profile);
        return new Verdicts(
                number,
                invoice,
                ours,
                official(invoice, profile),
                ours.isEmpty() ? broken(invoice, profile) : List.of());
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
                .toList();
    }
}
