package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;

/**
 * What each line must say. Quantity, price, unit and VAT category (BR-22 to BR-24, BR-26, BR-CO-04) are always there.
 */
final class LineRules {

    private LineRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            var pointer = "/lines/" + i;
            line(pointer, invoice.lines().get(i), findings);
            item(pointer + "/item", invoice.lines().get(i).item(), findings);
        }
    }

    private static void line(String pointer, Line line, Findings findings) {
        if (line.id() != null && line.id().isBlank()) {
            findings.add(pointer + "/id", "BR-21", "line.id");
        }
        var price = line.price();
        if (price.net().signum() < 0) {
            findings.add(pointer + "/price/net", "BR-27", "price.negative");
        }
        if (price.gross() != null && price.gross().signum() < 0) {
            findings.add(pointer + "/price/gross", "BR-28", "price.grossNegative");
        }
        Periods.check("BR-CO-20", "BR-30", pointer + "/period", line.period(), findings);
    }

    private static void item(String pointer, Item item, Findings findings) {
        if (Texts.missing(item.name())) {
            findings.add(pointer + "/name", "BR-25", "item.name");
        }
        if (item.standardId() != null && Texts.missing(item.standardId().scheme())) {
            findings.add(pointer + "/standardId/scheme", "BR-64", "item.standardId");
        }
        for (int i = 0; i < item.classifications().size(); i++) {
            if (Texts.missing(item.classifications().get(i).scheme())) {
                findings.add(pointer + "/classifications/" + i + "/scheme", "BR-65", "item.classification");
            }
        }
        for (int i = 0; i < item.attributes().size(); i++) {
            var attribute = item.attributes().get(i);
            if (Texts.missing(attribute.name()) || Texts.missing(attribute.value())) {
                findings.add(pointer + "/attributes/" + i, "BR-54", "item.attribute");
            }
        }
    }
}
