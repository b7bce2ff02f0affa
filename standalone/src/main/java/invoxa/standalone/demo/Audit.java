package invoxa.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What must hold when all is done: no number missing or given twice, every balance right, one e-mail for each. */
final class Audit {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> DOCUMENTS = Set.of("invoice", "credit-note");

    private final Http http;
    private final PrintWriter out;

    Audit(Http http, PrintWriter out) {
        this.http = http;
        this.out = out;
    }

    boolean holds(List<Outcome.Issued> issued) {
        out.println();
        boolean numbers = say("numbers without gap or double", gapless());
        boolean balances = say("balances are what is owed", issued.stream().allMatch(this::balanceIsRight));
        boolean mails = say("one e-mail for each document", issued.stream().allMatch(this::mailedOnce));
        return numbers && balances && mails;
    }

    private boolean say(String what, boolean holds) {
        out.println((holds ? "  holds   " : "  BROKEN  ") + what);
        return holds;
    }

    private boolean gapless() {
        boolean whole = true;
        for (var series : http.get("/invoices/series").json().at("/items")) {
            var report = http.get("/invoices/series/" + series.at("/id").asText() + "/gaps");
            whole &= report.json().at("/complete").asBoolean();
        }
        return whole;
    }

    private boolean balanceIsRight(Outcome.Issued done) {
        if (done.creditNote()) {
            return true;
        }
        var balance = new BigDecimal(http.get("/invoices/" + done.id()).text("/balance"));
        boolean right = balance.compareTo(done.payable().subtract(done.settled())) == 0;
        if (!right) {
            out.println("  " + done.number() + " has a balance of " + balance + ", but " + done.payable() + " less "
                    + done.settled() + " is owed");
        }
        return right;
    }

    /** Messages are written in the background, so the last ones are waited for. */
    private boolean mailedOnce(Outcome.Issued done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var messages = messages(done);
        while (messages.isEmpty() && System.nanoTime() < end) {
            pause();
            messages = messages(done);
        }
        if (messages.size() != 1) {
            out.println("  " + done.number() + " has " + messages.size() + " e-mails");
        }
        return messages.size() == 1;
    }

    /** Those that brought the document; a receipt for its payment is another. */
    private List<JsonNode> messages(Outcome.Issued done) {
        var items = http.get("/notify/invoices/" + done.id()).json().at("/items");
        return items.valueStream()
                .filter(message -> DOCUMENTS.contains(message.at("/kind").asText()))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
