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

/** Five real processes, each killed without warning while the demo works, and the word they are held to. */
@Tag("slow")
@DisplayName("Five services of which each is killed in the middle of the main job")
class KilledServicesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("miss no number, give none twice, have every balance right and every e-mail once")
    void keepTheirWord() {
        var invoices = Shared.path("data/invoices/xrechnung");
        try (var installation = new FiveProcesses(folder)) {
            for (var service : FiveProcesses.names()) {
                var demo = demo(installation, invoices);
                Waiting.pause(ThreadLocalRandom.current().nextLong(2_000, 5_000));
                installation.kill(service);
                Waiting.pause(ThreadLocalRandom.current().nextLong(500, 1_500));
                installation.start(service);
                demo.kill();
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
