package invoxa.system;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("INVOXA as five processes behind a load balancer")
class FiveProcessesTest extends EndToEnd {

    @Override
    Installation install(Path folder) {
        return new FiveProcesses(folder);
    }
}
