package invoxa.system;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;

@DisplayName("INVOXA in one process")
class OneProcessTest extends EndToEnd {

    @Override
    Installation install(Path folder) {
        return new OneProcess(folder);
    }
}
