package invoxa.invoice.pdf;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import java.io.IOException;
import java.util.Objects;

/** The order of things on the page: who and what, how much, the lines, the sums, how to pay, and what else is said. */
final class InvoicePage {

    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;
    private final Look look;

    InvoicePage(Canvas canvas, Words words, Invoice invoice, Totals totals, Look look) {
        this.canvas = canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
        this.look = look;
    }

    void draw() throws IOException {
        var title = words.title(invoice.typeCode());
        var number = Objects.requireNonNullElse(invoice.number(), words.get("draft"));
        var flow = new Flow(
                canvas, title + " " + number + "  \u00b7  " + invoice.seller().name());
        new Heading(flow, words, invoice, totals).draw(title, number, Logo.read(canvas.document(), look.logo()));
        new LineTable(flow, words, invoice, totals).draw();
        new Sums(flow, words, invoice, totals).draw();
        new PaymentPanel(flow, words, invoice, totals).draw();
        new Remarks(flow, words, invoice, totals).draw();
        new Footer(canvas, words, invoice).draw();
    }
}
