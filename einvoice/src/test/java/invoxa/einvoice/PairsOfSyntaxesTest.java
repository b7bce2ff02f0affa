package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.syntax.ImportedInvoice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PairsOfSyntaxesTest {

    @TestFactory
    Stream<DynamicTest> the_two_files_of_a_test_case_are_one_invoice_but_for_what_they_truly_say_differently() {
        var pinned = Pinned.table("pairs.txt");
        return RealFiles.xrechnung().stream()
                .map(RealFiles::name)
                .filter(name -> name.endsWith("_ubl.xml"))
                .map(name -> DynamicTest.dynamicTest(name.replace("-INVOICE_ubl.xml", ""), () -> {
                    var differences = pinned.stream()
                            .filter(row -> name.startsWith(row.getFirst()))
                            .map(row -> String.join(" | ", row.subList(1, 4)))
                            .collect(Collectors.toSet());
                    var ubl = read(name);
                    var cii = read(name.replace("_ubl", "_uncefact"));
                    assertThat(Flat.differences(ubl.invoice(), cii.invoice()))
                            .containsExactlyInAnyOrderElementsOf(differences);
                    assertThat(cii.files().keySet()).isEqualTo(ubl.files().keySet());
                }));
    }

    private static ImportedInvoice read(String name) {
        return new InvoiceFiles().read(RealFiles.bytes(RealFiles.named(name)));
    }
}
