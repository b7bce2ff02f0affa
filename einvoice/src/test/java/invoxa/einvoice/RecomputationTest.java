package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.syntax.Discrepancy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecomputationTest {

    @TestFactory
    Stream<DynamicTest>
            a_published_invoice_states_what_follows_from_its_lines_or_is_named_with_the_first_figure_that_does_not() {
        var pinned = Pinned.table("discrepancies.txt");
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(RealFiles.name(file), () -> {
                    var expected = pinned.stream()
                            .filter(row -> row.getFirst().equals(RealFiles.name(file)))
                            .map(row -> String.join(" | ", row.subList(1, 5)))
                            .findFirst();
                    assertThat(first(file).map(RecomputationTest::shown)).isEqualTo(expected);
                }));
    }

    @Test
    void of_66_business_cases_60_follow_and_of_31_examples_16() {
        assertThat(follow(RealFiles.xrechnung())).isEqualTo(60);
        assertThat(follow(RealFiles.en16931())).isEqualTo(16);
    }

    private static long follow(List<Path> files) {
        return files.stream().filter(file -> first(file).isEmpty()).count();
    }

    private static Optional<Discrepancy> first(Path file) {
        return new InvoiceFiles().read(RealFiles.bytes(file)).discrepancy();
    }

    private static String shown(Discrepancy discrepancy) {
        var line = discrepancy.path().replaceAll(".*(?:InvoiceLine|LineItem)(?:\\[([0-9]+)])?/.*", "$1");
        return discrepancy.term() + " | " + (line.isEmpty() ? "1" : line) + " | "
                + discrepancy.declared().toPlainString() + " | "
                + discrepancy.calculated().toPlainString();
    }
}
