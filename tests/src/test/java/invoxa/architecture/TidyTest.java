package invoxa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The source")
class TidyTest {

    private static final Path ROOT = Path.of(System.getProperty("invoxa.root"));

    @Test
    @DisplayName("is tidy")
    void isTidy() {
        var found = new ArrayList<String>();
        Sources.below(ROOT, ".java", ".ts", ".tsx", ".mjs", ".js", ".css", ".py", ".go", "catch-mail", "tests/compare")
                .forEach((path, text) -> found.addAll(Tidy.findings(path, text)));
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("states the boundary of every package")
    void everyPackageIsDescribed() {
        var files = Sources.below(ROOT, ".java").keySet();
        var bare = files.stream()
                .filter(file -> file.contains("/src/main/java/"))
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .filter(folder -> !files.contains(folder + "/package-info.java"))
                .toList();
        assertThat(bare).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    @DisplayName("would be seen to be untidy:")
    void plantedViolationsAreSeen(String what, String path, String text) {
        assertThat(Tidy.findings(path, text)).as(what).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "      className=\"%s\"",
                "const OPEN = /^%s$/;",
                "// see https://example.org/%s",
                "    return <p>{`%s`}</p>;",
            })
    @DisplayName("may be wide for what cannot be cut:")
    void literalsStay(String line) {
        assertThat(Tidy.findings("web/features/x.tsx", line.formatted("x".repeat(Width.LONGEST))))
                .isEmpty();
    }

    static List<Arguments> planted() {
        var main = "services/auth/src/main/java/invoxa/auth/Login.java";
        var page = "web/features/access/frame.tsx";
        var check = "deploy/checks/check_files.py";
        return List.of(
                Arguments.of("a vague package", "x/src/main/java/invoxa/util/Text.java", "class Text {}"),
                Arguments.of("a vague class", "x/src/main/java/invoxa/auth/LoginHelper.java", "class LoginHelper {}"),
                Arguments.of("a long file", main, "// line\n".repeat(Tidy.LONGEST_FILE + 1)),
                Arguments.of("a long comment", main, "// " + "x".repeat(Width.LONGEST)),
                Arguments.of("a long comment that quotes", main, "// \"" + "x".repeat(Width.LONGEST) + "\""),
                Arguments.of("121 columns of TypeScript", page, "x".repeat(Width.LONGEST) + ";"),
                Arguments.of(
                        "121 columns with a short literal", page, "f(\"a\", " + "x".repeat(Width.LONGEST - 8) + ");"),
                Arguments.of("a long comment in JSX", page, "{/* " + "x".repeat(Width.LONGEST) + " */}"),
                Arguments.of("121 columns of Python", check, "x".repeat(Width.LONGEST + 1)),
                Arguments.of("a long comment in Python", check, "# " + "x".repeat(Width.LONGEST)),
                Arguments.of("a tab", main, "\tint x;"),
                Arguments.of("a promise", main, "// TO" + "DO: later"),
                Arguments.of("a mock", main, "var x = mo" + "ck(Login.class);"),
                Arguments.of("a test switched off", main, "@Dis" + "abled"),
                Arguments.of("a print", main, "System.out" + ".println(1);"),
                Arguments.of("a swallowed exception", main, "catch (Exception e) {" + "}"),
                Arguments.of("a package open to null", "x/src/main/java/invoxa/auth/package-info.java", "package x;"));
    }
}
