package invoxa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The source")
class TidyTest {

    private static final Path ROOT = Path.of(System.getProperty("invoxa.root"));

    @Test
    @DisplayName("is tidy")
    void isTidy() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources()) {
            found.addAll(Tidy.findings(ROOT.relativize(file).toString(), read(file)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("states the boundary of every package")
    void everyPackageIsDescribed() throws IOException {
        var bare = sources().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(folder -> ROOT.relativize(folder).toString())
                .toList();
        assertThat(bare).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    @DisplayName("would be seen to be untidy:")
    void plantedViolationsAreSeen(String what, String path, String text) {
        assertThat(Tidy.findings(path, text)).as(what).hasSize(1);
    }

    static List<Arguments> planted() {
        var main = "services/auth/src/main/java/invoxa/auth/Login.java";
        return List.of(
                Arguments.of("a vague package", "x/src/main/java/invoxa/util/Text.java", "class Text {}"),
                Arguments.of("a vague class", "x/src/main/java/invoxa/auth/LoginHelper.java", "class LoginHelper {}"),
                Arguments.of("a long file", main, "// line\n".repeat(Tidy.LONGEST_FILE + 1)),
                Arguments.of("a long comment", main, "// " + "x".repeat(Tidy.LONGEST_LINE)),
                Arguments.of("a tab", main, "\tint x;"),
                Arguments.of("a promise", main, "// TO" + "DO: later"),
                Arguments.of("a mock", main, "var x = mo" + "ck(Login.class);"),
                Arguments.of("a test switched off", main, "@Dis" + "abled"),
                Arguments.of("a print", main, "System.out" + ".println(1);"),
                Arguments.of("a swallowed exception", main, "catch (Exception e) {" + "}"),
                Arguments.of("a package open to null", "x/src/main/java/invoxa/auth/package-info.java", "package x;"));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
