package invoxa.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code Main} in a process that permissions hold for, which they do not for root. */
final class Restricted {

    private static final String SETPRIV = "/usr/bin/setpriv";
    private static final String RIGHTS = "-dac_override,-dac_read_search,-fowner,-net_bind_service";

    private Restricted() {}

    static Program java(Path log, String... arguments) {
        if (!System.getProperty("user.name").equals("root")) {
            return Program.java("invoxa.standalone.Main", log, Map.of(), arguments);
        }
        assumeTrue(
                Files.isExecutable(Path.of(SETPRIV)),
                "skipped: root may do everything, and there is no setpriv (Debian: apt-get install util-linux)");
        return Program.java(
                List.of(SETPRIV, "--bounding-set=" + RIGHTS, "--inh-caps=" + RIGHTS),
                "256m",
                "invoxa.standalone.Main",
                log,
                Map.of(),
                arguments);
    }
}
