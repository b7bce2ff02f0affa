package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.QrCode;
import invoxa.einvoice.swiss.QrBill;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The order of things on the page: who and what, how much, the lines, the sums, how to pay, and what else is said. */
public final class InvoicePage {

    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;
    private final Branding look;

    public InvoicePage(Canvas canvas, Words words, Invoice invoice, Totals totals, Branding look) {
        this.canvas = canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
        this.look = look;
    }

    private Optional<QrBillSlip> slip() {
        if (words.isCredit(invoice.typeCode())) {
            return Optional.empty();
        }
        return QrBill.of(invoice, totals.payable())
                .flatMap(bill -> QrCode.ofBytes(bill.payload()).map(code -> new QrBillSlip(canvas, words, bill, code)));
    }

    public void draw() throws IOException {
        var title = words.title(invoice.typeCode());
        var number = Objects.requireNonNullElse(invoice.number(), words.get("draft"));
        var flow = new Flow(
                canvas, title + " " + number + "  \u00b7  " + invoice.seller().name());
        new Heading(flow, words, invoice, totals).draw(title, number, Logo.read(canvas.document(), look.logo()));
        new LineTable(flow, words, invoice, totals).draw();
        new TotalsBlock(flow, words, invoice, totals).draw();
        var slip = slip();
        new PaymentPanel(flow, words, invoice, totals).draw(slip.isPresent());
        new Remarks(flow, words, invoice, totals).draw();
        if (slip.isPresent()) {
            slip.get().draw(flow);
        }
        new Footer(canvas, words, invoice).draw(slip.isPresent());
    }
}
