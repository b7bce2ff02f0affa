package invoxa.einvoice.cii;

import static invoxa.einvoice.syntax.AmountText.amount;
import static invoxa.einvoice.syntax.AmountText.number;

import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Totals.LineAmounts;
import invoxa.einvoice.syntax.LineIds;
import invoxa.einvoice.syntax.PriceDiscount;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;

/** Writes the lines of a CII document (BG-25). */
final class CiiLinesWriter {

    private final Written written;
    private final XmlWriter xml;
    private final CiiAllowancesWriter allowances;

    CiiLinesWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.xml = xml;
        this.allowances = new CiiAllowancesWriter(xml);
    }

    void write() {
        var lines = written.invoice().lines();
        var ids = LineIds.of(lines);
        for (int i = 0; i < lines.size(); i++) {
            line(ids.get(i), lines.get(i), written.totals().lines().get(i));
        }
    }

    private void line(String id, Line line, LineAmounts amounts) {
        xml.group("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.group("ram:AssociatedDocumentLineDocument", () -> {
                xml.text("ram:LineID", id);
                xml.group("ram:IncludedNote", () -> xml.text("ram:Content", line.note()));
            });
            xml.group("ram:SpecifiedTradeProduct", () -> product(line.item()));
            xml.group("ram:SpecifiedLineTradeAgreement", () -> {
                xml.group("ram:BuyerOrderReferencedDocument", () -> xml.text("ram:LineID", line.orderLine()));
                price(line.price());
            });
            xml.group(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", number(line.quantity()), "unitCode", line.unit()));
            xml.group("ram:SpecifiedLineTradeSettlement", () -> settlement(line, amounts));
        });
    }

    private void product(Item item) {
        var standard = item.standardId();
        if (standard != null) {
            xml.text("ram:GlobalID", standard.value(), "schemeID", standard.scheme());
        }
        xml.text("ram:SellerAssignedID", item.sellerId());
        xml.text("ram:BuyerAssignedID", item.buyerId());
        xml.text("ram:Name", item.name());
        xml.text("ram:Description", item.description());
        for (var attribute : item.attributes()) {
            xml.group("ram:ApplicableProductCharacteristic", () -> {
                xml.text("ram:Description", attribute.name());
                xml.text("ram:Value", attribute.value());
            });
        }
        for (var classification : item.classifications()) {
            xml.group(
                    "ram:DesignatedProductClassification",
                    () -> xml.text(
                            "ram:ClassCode",
                            classification.code(),
                            "listID",
                            classification.scheme(),
                            "listVersionID",
                            classification.version()));
        }
        xml.group("ram:OriginTradeCountry", () -> xml.text("ram:ID", item.countryOfOrigin()));
    }

    private void price(Price price) {
        var discount = PriceDiscount.of(price);
        if (discount != null) {
            xml.group("ram:GrossPriceProductTradePrice", () -> {
                xml.text("ram:ChargeAmount", number(discount.gross()));
                base(price);
                xml.group("ram:AppliedTradeAllowanceCharge", () -> {
                    allowances.indicator(false);
                    xml.text("ram:ActualAmount", number(discount.amount()));
                });
            });
        }
        xml.group("ram:NetPriceProductTradePrice", () -> {
            xml.text("ram:ChargeAmount", number(price.net()));
            base(price);
        });
    }

    private void base(Price price) {
        xml.text("ram:BasisQuantity", number(price.baseQuantity()), "unitCode", price.baseUnit());
    }

    private void settlement(Line line, LineAmounts amounts) {
        allowances.category("ram:ApplicableTradeTax", line.vat());
        CiiDateWriter.period(xml, line.period());
        allowances.write(line.allowancesAndCharges(), amounts.allowancesAndCharges());
        xml.group(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> xml.text("ram:LineTotalAmount", amount(amounts.net())));
        CiiReferencesWriter.invoicedObject(xml, line.invoicedObject());
        xml.group("ram:ReceivableSpecifiedTradeAccountingAccount", () -> xml.text("ram:ID", line.buyerAccounting()));
    }
}
