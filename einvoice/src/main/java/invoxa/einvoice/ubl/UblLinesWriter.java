package invoxa.einvoice.ubl;

import static invoxa.einvoice.syntax.AmountText.amount;
import static invoxa.einvoice.syntax.AmountText.number;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Period;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Totals.LineAmounts;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.syntax.LineIds;
import invoxa.einvoice.syntax.PriceDiscount;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a UBL document (BG-25). */
final class UblLinesWriter {

    private final Written written;
    private final XmlWriter xml;
    private final String currency;
    private final UblAllowancesWriter allowances;

    UblLinesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
        this.currency = written.currency();
        this.allowances = new UblAllowancesWriter(xml, currency);
    }

    void write() {
        var lines = written.invoice().lines();
        var ids = LineIds.of(lines);
        for (int i = 0; i < lines.size(); i++) {
            line(ids.get(i), lines.get(i), written.totals().lines().get(i));
        }
    }

    private void line(String id, Line line, LineAmounts amounts) {
        boolean creditNote = written.isCreditNote();
        xml.group(creditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine", () -> {
            xml.text("cbc:ID", id);
            xml.text("cbc:Note", line.note());
            xml.text(
                    creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                    number(line.quantity()),
                    "unitCode",
                    line.unit());
            xml.text("cbc:LineExtensionAmount", amount(amounts.net()), "currencyID", currency);
            xml.text("cbc:AccountingCost", line.buyerAccounting());
            period(line.period());
            xml.group("cac:OrderLineReference", () -> xml.text("cbc:LineID", line.orderLine()));
            invoicedObject(line.invoicedObject());
            allowances.write(line.allowancesAndCharges(), amounts.allowancesAndCharges());
            item(line);
            price(line.price());
        });
    }

    private void period(@Nullable Period period) {
        if (period != null) {
            xml.group("cac:InvoicePeriod", () -> {
                xml.text("cbc:StartDate", period.start());
                xml.text("cbc:EndDate", period.end());
            });
        }
    }

    private void invoicedObject(@Nullable Identifier object) {
        if (object != null) {
            xml.group("cac:DocumentReference", () -> {
                xml.text("cbc:ID", object.value(), "schemeID", object.scheme());
                xml.text("cbc:DocumentTypeCode", "130");
            });
        }
    }

    private void item(Line line) {
        var item = line.item();
        xml.group("cac:Item", () -> {
            xml.text("cbc:Description", item.description());
            xml.text("cbc:Name", item.name());
            xml.group("cac:BuyersItemIdentification", () -> xml.text("cbc:ID", item.buyerId()));
            xml.group("cac:SellersItemIdentification", () -> xml.text("cbc:ID", item.sellerId()));
            var standard = item.standardId();
            if (standard != null) {
                xml.group(
                        "cac:StandardItemIdentification",
                        () -> xml.text("cbc:ID", standard.value(), "schemeID", standard.scheme()));
            }
            xml.group("cac:OriginCountry", () -> xml.text("cbc:IdentificationCode", item.countryOfOrigin()));
            item.classifications().forEach(this::classification);
            allowances.category("cac:ClassifiedTaxCategory", line.vat());
            item.attributes()
                    .forEach(attribute -> xml.group("cac:AdditionalItemProperty", () -> {
                        xml.text("cbc:Name", attribute.name());
                        xml.text("cbc:Value", attribute.value());
                    }));
        });
    }

    private void classification(Item.Classification classification) {
        xml.group(
                "cac:CommodityClassification",
                () -> xml.text(
                        "cbc:ItemClassificationCode",
                        classification.code(),
                        "listID",
                        classification.scheme(),
                        "listVersionID",
                        classification.version()));
    }

    private void price(Price price) {
        xml.group("cac:Price", () -> {
            xml.text("cbc:PriceAmount", number(price.net()), "currencyID", currency);
            xml.text("cbc:BaseQuantity", number(price.baseQuantity()), "unitCode", price.baseUnit());
            var discount = PriceDiscount.of(price);
            if (discount != null) {
                xml.group("cac:AllowanceCharge", () -> {
                    xml.text("cbc:ChargeIndicator", "false");
                    xml.text("cbc:Amount", number(discount.amount()), "currencyID", currency);
                    xml.text("cbc:BaseAmount", number(discount.gross()), "currencyID", currency);
                });
            }
        });
    }
}
