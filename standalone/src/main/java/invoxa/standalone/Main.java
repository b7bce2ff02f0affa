package invoxa.standalone;

import invoxa.kernel.CannotStart;
import invoxa.standalone.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the launcher starts. */
@Command(
        name = "invoxa",
        description = "Invoicing for businesses.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DemoCommand.class, BackupCommand.class, RestoreCommand.class, TrainCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof CannotStart) {
                command.getErr().println("invoxa: " + exception.getMessage());
                return 1;
            }
            throw exception;
        });
        int status = commands.execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
