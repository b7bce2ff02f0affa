package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README are compiled and run as they stand there. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String FRAME = """
            import invoxa.einvoice.*;
            import invoxa.einvoice.pdf.canvas.Branding;
            import invoxa.einvoice.profile.Profile;
            import invoxa.kernel.Language;
            import java.nio.file.*;

            class Lines {
                public static void main(String[] arguments) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void its_ten_lines_work() throws Exception {
        var code = lines();
        assertThat(code.lines().count()).isLessThanOrEqualTo(10);
        Files.write(folder.resolve("invoice.xml"), Pinned.sample("full-ubl.xml"));
        var source = Files.writeString(folder.resolve("Lines.java"), FRAME.formatted(code));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classpath(), source.toString());
        assertThat(status).isZero();

        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(List.of(java, "-cp", folder + ":" + classpath(), "Lines"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        var payable = EInvoice.read(Pinned.sample("full-ubl.xml")).totals().payable();
        assertThat(said).contains(": " + payable);
        for (var written : List.of("ubl.xml", "cii.xml", "invoice.pdf")) {
            assertThat(EInvoice.read(Files.readAllBytes(folder.resolve(written)))
                            .totals()
                            .payable())
                    .as(written)
                    .isEqualTo(payable);
        }
    }

    private static String lines() throws IOException {
        var readme = Files.readString(Path.of(System.getProperty("invoxa.root"), "einvoice", "README.md"));
        var code = CODE.matcher(readme);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String classpath() {
        return Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
    }
}
