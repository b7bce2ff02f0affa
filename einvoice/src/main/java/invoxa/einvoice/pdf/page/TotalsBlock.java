package invoxa.einvoice.pdf.page;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.canvas.Canvas;
import invoxa.einvoice.pdf.canvas.Colour;
import invoxa.einvoice.pdf.canvas.Flow;
import invoxa.einvoice.pdf.canvas.Style;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the sum of the lines to the amount due, one step a row; never parted from each other by a page's end. */
final class TotalsBlock {

    private static final float LABEL_LEFT = 298;
    private static final float LABEL_WIDTH = 160;
    private static final float ROW = 15;
    private static final Style DUE = new Style(true, 12, Colour.INK);

    private final Flow flow;
    private final Canvas canvas;
    private final Words words;
    private final Invoice invoice;
    private final Totals totals;

    TotalsBlock(Flow flow, Words words, Invoice invoice, Totals totals) {
        this.flow = flow;
        this.canvas = flow.canvas;
        this.words = words;
        this.invoice = invoice;
        this.totals = totals;
    }

    private record Row(List<String> label, BigDecimal amount, Style style) {}

    void draw() throws IOException {
        var rows = rows();
        float height = 44;
        for (var row : rows) {
            height += ROW + (row.label().size() - 1) * Style.BODY.leading();
        }
        flow.space(4);
        flow.need(Math.min(height, Canvas.BOTTOM - 100));
        for (var row : rows) {
            flow.need(ROW);
            var owner = canvas.tags.element("P");
            canvas.textRight(owner, row.style(), Canvas.RIGHT, flow.y, words.amount(row.amount()));
            flow.y = canvas.texts(owner, row.style(), LABEL_LEFT, flow.y, row.label()) + ROW - Style.BODY.leading();
        }
        due();
    }

    private List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        var adjustments = invoice.allowancesAndCharges();
        if (!adjustments.isEmpty()) {
            add(rows, words.get("lineTotal"), totals.lineTotal(), Style.SOFT);
        }
        for (int i = 0; i < adjustments.size(); i++) {
            var amount = totals.allowancesAndCharges().get(i).amount();
            boolean allowance = adjustments.get(i).kind() == AllowanceCharge.Kind.ALLOWANCE;
            add(rows, label(adjustments.get(i), allowance), allowance ? amount.negate() : amount, Style.SOFT);
        }
        add(rows, words.get("taxExclusive"), totals.taxExclusive(), Style.STRONG);
        for (var row : totals.vatBreakdown()) {
            rows.add(new Row(vat(row), row.tax(), Style.SOFT));
        }
        boolean more = totals.prepaid().signum() != 0 || totals.rounding().signum() != 0;
        if (more) {
            add(rows, words.get("taxInclusive"), totals.taxInclusive(), Style.STRONG);
        }
        if (totals.prepaid().signum() != 0) {
            add(rows, words.get("prepaid"), totals.prepaid().negate(), Style.SOFT);
        }
        if (totals.rounding().signum() != 0) {
            add(rows, words.get("rounding"), totals.rounding(), Style.SOFT);
        }
        return rows;
    }

    /** Where no VAT is charged, the reason stands in place of a rate; one in the invoice's own words is a remark. */
    private List<String> vat(Totals.VatRow row) throws IOException {
        var taxable = words.amount(row.taxable());
        if (!row.category().needsReason()) {
            var rate = row.rate() == null ? "" : words.number(row.rate().value()) + "\u00a0% ";
            return canvas.wrap(Style.SOFT, words.get("vatOn", rate, taxable), LABEL_WIDTH);
        }
        var lines = new ArrayList<>(canvas.wrap(Style.SOFT, words.get("noVatOn", taxable), LABEL_WIDTH));
        if (!Remarks.isStated(invoice, row)) {
            var reason = words.get("exempt." + row.category());
            lines.addAll(canvas.wrap(Style.SOFT, reason, Canvas.RIGHT - LABEL_LEFT));
        }
        return lines;
    }

    private String label(AllowanceCharge what, boolean allowance) {
        var reason = Objects.requireNonNullElse(what.reason(), words.get(allowance ? "allowance" : "charge"));
        var percentage = what.percentage() == null
                ? ""
                : " " + words.number(what.percentage().value()) + "\u00a0%";
        return reason + percentage;
    }

    private void add(List<Row> rows, String label, BigDecimal amount, Style style) throws IOException {
        rows.add(new Row(canvas.wrap(style, label, LABEL_WIDTH), amount, style));
    }

    private void due() throws IOException {
        flow.need(30);
        canvas.rule(LABEL_LEFT, flow.y - 4, Canvas.RIGHT, canvas.palette.accent(), 1.2f);
        flow.space(14);
        var owner = canvas.tags.element("P");
        var label = words.get(words.isCredit(invoice.typeCode()) ? "creditTotal" : "payable");
        var style = DUE.in(canvas.palette.total());
        canvas.text(owner, style, LABEL_LEFT, flow.y, label);
        canvas.textRight(
                owner, style, Canvas.RIGHT, flow.y, words.amount(totals.payable()) + "\u00a0" + invoice.currency());
        flow.space(30);
    }
}
