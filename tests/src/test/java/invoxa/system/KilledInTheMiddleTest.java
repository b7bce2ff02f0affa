package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.testing.Shared;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process on a real folder, killed without warning while the demo works, started again, and held to its word.
 */
@Tag("slow")
@DisplayName("A standalone INVOXA that is killed in the middle of the main job")
class KilledInTheMiddleTest {

    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    @DisplayName("misses no number, gives none twice, has every balance right and every e-mail once")
    void keepsItsWord() {
        var invoices = Shared.path("data/invoices/xrechnung");
        try (var installation = new OneProcess(folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var demo = demo(installation, invoices);
                Waiting.pause(ThreadLocalRandom.current().nextLong(3_000, 6_000));
                installation.kill();
                demo.awaitEnd();
                installation.start();
            }
            var last = demo(installation, invoices);
            int status = last.awaitEnd();
            var said = last.said();
            assertThat(status).as(said).isZero();
            assertThat(said.substring(said.lastIndexOf("INVOXA at")))
                    .contains("holds   numbers without gap or double")
                    .contains("holds   balances are what is owed")
                    .contains("holds   one e-mail for each document")
                    .doesNotContain("BROKEN");
        }
    }

    private Program demo(Installation installation, Path invoices) {
        return Program.java(
                "invoxa.standalone.Main",
                folder.resolve("demo.log"),
                Map.of(),
                "demo",
                "--url",
                installation.url().toString(),
                invoices.toString());
    }
}
