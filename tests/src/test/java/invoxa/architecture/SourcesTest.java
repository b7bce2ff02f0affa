package invoxa.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The files that are checked")
class SourcesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"clone", "with a space", "target", "work/target/node_modules"})
    @DisplayName("are the same wherever the clone lies:")
    void areTheSameWherever(String place) throws IOException {
        var root = folder.resolve(place);
        write(root.resolve("services/auth/Login.java"));
        write(root.resolve("services/auth/target/classes/Made.java"));
        write(root.resolve("web/node_modules/made/Made.java"));
        assertThat(Sources.below(root, ".java").keySet()).containsExactly("services/auth/Login.java");
    }

    @Test
    @DisplayName("are never none: a check that reads nothing fails")
    void areNeverNone() throws IOException {
        write(folder.resolve("Login.java"));
        assertThatThrownBy(() -> Sources.below(folder, ".java", ".tsx")).hasMessageContaining("there is no .tsx");
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Login {}");
    }
}
