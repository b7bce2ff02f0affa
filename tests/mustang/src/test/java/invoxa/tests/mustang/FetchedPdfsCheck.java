package invoxa.tests.mustang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Run by {@code ./invoxa verify documents} alone: it looks at the PDFs that were fetched into a folder. */
@DisplayName("By the Mustang validator each PDF that was fetched")
class FetchedPdfsCheck {

    @DisplayName("is valid, PDF and XML")
    @Test
    void isValid() throws IOException {
        var wrong = new ArrayList<String>();
        int looked = 0;
        try (var files = Files.list(Path.of(System.getProperty("invoxa.verify.folder", "target/verified")))) {
            for (var file : files.filter(each -> each.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                var validator = new ZUGFeRDValidator();
                var report = validator.validate(
                        Files.readAllBytes(file), file.getFileName().toString());
                boolean valid = validator.wasCompletelyValid();
                looked++;
                System.out.printf(
                        "%-28s %-22s %-20s %s%n", file.getFileName(), "pdf", "Mustang", valid ? "valid" : "invalid");
                if (!valid) {
                    wrong.add(file.getFileName() + ": " + report);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).as("PDFs in the folder").isPositive();
    }
}
