package invoxa.testing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(120)
@DisplayName("A listener that ends")
class ListenerEndsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("ends the process, with a line that says so and a status that a supervisor sees")
    void endsTheProcess() throws Exception {
        try (var server = AttackedServer.start(folder, Map.of());
                var crowd = new Crowd(server.port())) {
            assertThat(new Bystander(server.port()).post("/attacked/exhaust", "application/json", 0))
                    .startsWith("204");
            while (!server.said().contains("no descriptor is left")) {
                Thread.onSpinWait();
            }
            crowd.come(20, 1, "GET /attacked HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(server.awaitEnd()).isEqualTo(70);
            assertThat(server.said()).contains("nobody is let in any longer");
        }
    }
}
