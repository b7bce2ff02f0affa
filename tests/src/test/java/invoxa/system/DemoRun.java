package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.testing.Shared;
import java.nio.file.Path;
import java.util.Map;

/** The demo on published invoices, as a process of its own that goes on where an earlier one was cut off. */
final class DemoRun {

    private final Program program;

    private DemoRun(Program program) {
        this.program = program;
    }

    /**
     * Starts it; skips the test where the invoices are not there.
     *
     * @param folder where it keeps what it says and its login, the same for runs that go on with each other
     */
    static DemoRun start(Installation installation, Path folder) {
        var invoices = Shared.path("data/invoices/xrechnung").toString();
        var url = installation.url().toString();
        var log = folder.resolve("demo.log");
        return new DemoRun(Program.java("invoxa.standalone.Main", log, Map.of(), "demo", "--url", url, invoices));
    }

    void kill() {
        program.kill();
    }

    void awaitEnd() {
        program.awaitEnd();
    }

    /** It came to its end and found all in order: numbers, balances, e-mails. */
    void assertHolds() {
        int status = program.awaitEnd();
        var said = program.said();
        assertThat(status).as(said).isZero();
        assertThat(said.substring(said.lastIndexOf("INVOXA at")))
                .contains("holds   numbers without gap or double")
                .contains("holds   balances are what is owed")
                .contains("holds   one e-mail for each document")
                .doesNotContain("BROKEN");
    }
}
