package invoxa.einvoice.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** {@code check FILE…} and {@code convert FILE --to ubl|cii|pdf}; the exit status is the command's answer. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(Arrays.asList(arguments), out, err);
        out.flush();
        System.exit(status);
    }

    /**
     * @return the exit status: 0 where all is well, 1 where an invoice is not, 2 where the command could not do its
     * work
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var name = arguments.isEmpty() ? "" : arguments.getFirst();
            var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
            return switch (name) {
                case "check" -> new CheckFiles(out).run(Options.of(rest, CheckFiles.OPTIONS));
                case "convert" -> new ConvertFile(out, err).run(Options.of(rest, ConvertFile.OPTIONS));
                case "train" -> Training.run(rest, out, err);
                default -> throw new Misused("There are the commands check and convert, not '" + name + "'.");
            };
        } catch (Misused e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
