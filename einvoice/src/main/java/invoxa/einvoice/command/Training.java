package invoxa.einvoice.command;

import java.io.PrintStream;
import java.util.List;

/** Does once all that the commands do, so that the classes it loads can be kept for later runs. */
final class Training {

    private Training() {}

    static int run(List<String> files, PrintStream out, PrintStream err) {
        int status = 0;
        for (var file : files) {
            status = Math.max(status, Main.run(List.of("check", file), out, err));
            status = Math.max(status, Main.run(List.of("check", "--json", file), out, err));
            for (var to : List.of("ubl", "cii", "pdf")) {
                status = Math.max(status, Main.run(List.of("convert", file, "--to", to), out, err));
            }
        }
        return status;
    }
}
