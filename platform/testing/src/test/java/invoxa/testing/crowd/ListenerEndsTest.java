package invoxa.testing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
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
        try (var server = AttackedServer.start(folder, Map.of())) {
            assertThat(new Bystander(server.port()).post("/attacked/exhaust", "application/json", 0))
                    .startsWith("204");
            while (!server.said().contains("no descriptor is left")) {
                Thread.onSpinWait();
            }
            knock(server.port());
            assertThat(server.awaitEnd()).isEqualTo(70);
            assertThat(server.said()).contains("nobody is let in any longer");
        }
    }

    /** One connection that cannot be accepted is enough, and there may have been one already. */
    private static void knock(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            assertThat(socket.isConnected()).isTrue();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("refused");
        }
    }
}
