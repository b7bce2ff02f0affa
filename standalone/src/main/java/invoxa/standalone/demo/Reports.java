package invoxa.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The reports as a person reads them. */
final class Reports {

    private final Http http;
    private final PrintWriter out;

    Reports(Http http, PrintWriter out) {
        this.http = http;
        this.out = out;
    }

    void print() {
        table("Outstanding", "/invoices/reports/outstanding");
        table("Overdue by age", "/invoices/reports/overdue");
        table("Revenue by month", "/invoices/reports/revenue?from=2010-01-01&to=2029-12-31");
        table("Top clients", "/invoices/reports/clients?from=2010-01-01&to=2029-12-31&limit=3");
    }

    private void table(String title, String path) {
        out.println("\n" + title);
        for (var row : http.get(path).json().at("/rows")) {
            out.println("  " + String.join("  ", cells(row)));
        }
    }

    private static List<String> cells(JsonNode row) {
        var cells = new ArrayList<String>();
        row.properties().forEach(field -> {
            if (!field.getKey().endsWith("Id")) {
                cells.add(field.getKey() + " " + field.getValue().asText());
            }
        });
        return cells;
    }
}
