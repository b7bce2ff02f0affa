package invoxa.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The architecture")
class ArchitectureTest {

    private static final JavaClasses INVOXA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // what a module lends of its tests comes as a jar when the whole is built, and as a folder otherwise
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("invoxa");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @TestFactory
    @DisplayName("holds")
    Stream<DynamicTest> holds() {
        return Rules.under("invoxa").entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(false).check(INVOXA)));
    }

    @TestFactory
    @DisplayName("would be seen to break:")
    Stream<DynamicTest> wouldBeSeenToBreak() {
        return Rules.under("planted").entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .allowEmptyShould(true)
                                        .evaluate(PLANTED)
                                        .hasViolation())
                                .as("no planted class breaks the rule: " + rule.getKey())
                                .isTrue()));
    }

    @Test
    @DisplayName("is checked on every module")
    void seesEveryModule() {
        for (var module : new String[] {
            "kernel",
            "json",
            "storage",
            "web",
            "messaging",
            "einvoice",
            "auth",
            "client",
            "invoice",
            "payment",
            "notification",
            "standalone"
        }) {
            assertThat(INVOXA.stream().anyMatch(type -> type.getPackageName().startsWith("invoxa." + module)))
                    .as("classes of " + module)
                    .isTrue();
        }
    }
}
