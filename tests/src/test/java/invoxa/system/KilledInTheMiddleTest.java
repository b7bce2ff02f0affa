package invoxa.system;

import java.nio.file.Path;
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
        try (var installation = new OneProcess(folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var demo = DemoRun.start(installation, folder);
                Waiting.pause(ThreadLocalRandom.current().nextLong(3_000, 6_000));
                installation.kill();
                demo.awaitEnd();
                installation.start();
            }
            DemoRun.start(installation, folder).assertHolds();
        }
    }
}
