package invoxa.standalone.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The run over all files, and what is said of it. */
final class Demo {

    private final Http http;
    private final URI url;
    private final PrintWriter out;

    Demo(URI url, PrintWriter out) {
        this.url = url;
        this.http = new Http(url);
        this.out = out;
    }

    /** Whether everything that must hold afterwards holds. */
    boolean run(Path folder, List<Path> files, @Nullable String email, @Nullable String link) throws IOException {
        var account = Account.signIn(http, url, email);
        if (link != null) {
            Account.verify(http, link);
        }
        if (!Account.maySend(http)) {
            out.println(
                    "This INVOXA sends e-mails, and " + account.email() + " is not verified. Repeat this command with"
                            + " --link and the link in the e-mail that was sent there; --email names an address that you read.");
            return false;
        }
        Account.completeProfile(http);
        out.println("INVOXA at " + url + ", as " + account.email());
        var issued = new ArrayList<Outcome.Issued>();
        var others = new ArrayList<String>();
        var each = new FileRun(http);
        for (int i = 0; i < files.size(); i++) {
            var name = folder.relativize(files.get(i)).toString();
            var said = switch (each.run(files.get(i), issued.size())) {
                case Outcome.Issued done -> {
                    issued.add(done);
                    yield done.number() + "  " + done.payable().toPlainString() + " " + done.currency() + "  "
                            + done.what();
                }
                case Outcome.Differs(var figure) -> other(others, name, "does not follow from its lines: " + figure);
                case Outcome.NotIssued(var why) -> other(others, name, "not issued: " + why);
                case Outcome.NotRead(var why) -> other(others, name, "not read: " + why);
            };
            out.printf("[%3d/%d] %-46s %s%n", i + 1, files.size(), name, said);
            out.flush();
        }
        out.printf("%n%d files: %d issued, %d not%n", files.size(), issued.size(), others.size());
        others.forEach(line -> out.println("  " + line));
        new Reports(http, out).print();
        return new Audit(http, out).holds(issued);
    }

    private static String other(List<String> others, String name, String why) {
        others.add(name + " " + why);
        return why;
    }
}
