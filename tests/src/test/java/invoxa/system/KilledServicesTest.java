package invoxa.system;

import java.nio.file.Path;
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
        try (var installation = new FiveProcesses(folder)) {
            for (var service : FiveProcesses.names()) {
                var demo = DemoRun.start(installation, folder);
                Waiting.pause(ThreadLocalRandom.current().nextLong(2_000, 5_000));
                installation.kill(service);
                Waiting.pause(ThreadLocalRandom.current().nextLong(500, 1_500));
                installation.start(service);
                demo.kill();
            }
            DemoRun.start(installation, folder).assertHolds();
        }
    }
}
