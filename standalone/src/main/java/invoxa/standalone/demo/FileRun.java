package invoxa.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.kernel.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One file through the main job: imported, issued, e-mailed, and then paid in full, paid in part, credited or left
 * open, by its place in the row. Every step has a key of the file's own, so that it is done once however often the demo
 * runs.
 */
final class FileRun {

    private static final List<String> WHAT = List.of("paid", "part paid", "open", "credited");
    private static final String RECIPIENT = "kunde@invoxa.example";

    private final Http http;

    FileRun(Http http) {
        this.http = http;
    }

    Outcome run(Path file, int place) throws IOException {
        var bytes = Files.readAllBytes(file);
        var key = "demo-" + Sha256.hex(bytes).substring(0, 24) + "-";
        Http.Answer imported;
        try {
            imported = http.post("/invoices/import", "application/xml", bytes, key + "import");
        } catch (Http.SaidNo e) {
            return new Outcome.NotRead(e.what());
        }
        var discrepancy = imported.json().at("/discrepancy");
        if (!discrepancy.isMissingNode()) {
            return new Outcome.Differs(figure(discrepancy));
        }
        var id = imported.text("/invoice/id");
        Http.Answer issued;
        try {
            issued = http.post("/invoices/" + id + "/issue", Map.of(), key + "issue");
        } catch (Http.SaidNo e) {
            return new Outcome.NotIssued(e.what());
        }
        http.post("/invoices/" + id + "/send", Map.of("recipients", List.of(RECIPIENT)), key + "send");
        return settle(id, issued.json(), key, place);
    }

    private Outcome settle(String id, JsonNode invoice, String key, int place) {
        var payable = new BigDecimal(invoice.at("/totals/payable").asText());
        var currency = invoice.at("/invoice/currency").asText();
        boolean creditNote = invoice.at("/kind").asText().equals("credit-note");
        var what = creditNote || payable.signum() <= 0 ? "issued" : WHAT.get(place % WHAT.size());
        var settled = switch (what) {
            case "paid" -> pay(id, invoice, payable, currency, key);
            case "part paid" -> pay(id, invoice, part(payable), currency, key);
            case "credited" -> {
                http.post("/invoices/" + id + "/credit", Map.of("reason", "Demo"), key + "credit");
                yield payable;
            }
            default -> BigDecimal.ZERO;
        };
        return new Outcome.Issued(
                id, invoice.at("/invoice/number").asText(), creditNote, currency, payable, settled, what);
    }

    private BigDecimal pay(String id, JsonNode invoice, BigDecimal amount, String currency, String key) {
        http.post(
                "/payments",
                Map.of(
                        "clientId",
                        invoice.at("/clientId").asText(),
                        "method",
                        "bank-transfer",
                        "amount",
                        amount.toPlainString(),
                        "currency",
                        currency,
                        "receivedOn",
                        LocalDate.now(java.time.Clock.systemUTC()).toString(),
                        "allocations",
                        List.of(Map.of("invoiceId", id, "amount", amount.toPlainString()))),
                key + "pay");
        return amount;
    }

    private static BigDecimal part(BigDecimal payable) {
        return payable.multiply(new BigDecimal("0.40")).setScale(payable.scale(), RoundingMode.UP);
    }

    private static String figure(JsonNode discrepancy) {
        return discrepancy.at("/term").asText() + " at "
                + line(discrepancy.at("/path").asText()) + ": the file says "
                + discrepancy.at("/declared").asText("nothing") + ", its lines give "
                + discrepancy.at("/calculated").asText("nothing");
    }

    /** The part of the path that says where: the element that is numbered, or the last. */
    private static String line(String path) {
        for (var element : path.split("/")) {
            if (element.contains("[")) {
                return element.substring(element.indexOf(':') + 1);
            }
        }
        return path.substring(path.lastIndexOf(':') + 1);
    }
}
