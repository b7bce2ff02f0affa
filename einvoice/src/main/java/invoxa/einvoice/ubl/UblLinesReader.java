package invoxa.einvoice.ubl;

import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.Declared;
import invoxa.einvoice.syntax.IdentifierReader;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Decimals;
import invoxa.einvoice.xml.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a UBL document (BG-25), and aside the net amount that each states (BT-131). */
final class UblLinesReader {

    private final AmountReader amounts;
    private final UblKind kind;
    private final List<Declared.Figure> nets = new ArrayList<>();

    UblLinesReader(AmountReader amounts, UblKind kind) {
        this.amounts = amounts;
        this.kind = kind;
    }

    List<Line> read(List<Element> lines) {
        return lines.stream().map(this::line).toList();
    }

    List<Declared.Figure> nets() {
        return nets;
    }

    private Line line(Element line) {
        nets.add(amounts.stated("BT-131", line.one("cbc:LineExtensionAmount"), "BR-24"));
        var quantity = line.one(kind.quantity);
        var unit = quantity.attribute("unitCode");
        if (quantity.exists() && unit == null) {
            quantity.fault("BR-23", "The file must state the unit (BT-130) in unitCode.");
        }
        var item = line.one("cac:Item");
        var category = item.one("cac:ClassifiedTaxCategory");
        return new Line(
                line.one("cbc:ID").required("BR-21", "the line's identifier (BT-126)"),
                line.text("cbc:Note"),
                invoicedObject(line),
                quantity.required("BR-22", "the quantity (BT-129)", Decimals::of, BigDecimal.ZERO),
                unit == null ? "" : unit,
                line.child("cac:OrderLineReference").text("cbc:LineID"),
                line.text("cbc:AccountingCost"),
                UblPartiesReader.period(line.child("cac:InvoicePeriod")),
                price(line.one("cac:Price")),
                new UblAllowancesReader(amounts).line(line),
                VatReader.read(category.one("cbc:ID"), category.one("cbc:Percent"), VatReader.Place.LINE),
                UblItemReader.read(item));
    }

    /** A line's document reference can be nothing but the invoiced object, whose type code 130 some files leave out. */
    private static @Nullable Identifier invoicedObject(Element line) {
        var reference = line.child("cac:DocumentReference");
        var code = reference.child("cbc:DocumentTypeCode");
        if (code.peek() != null && !"130".equals(code.peek())) {
            return null;
        }
        code.takeIf("130");
        return IdentifierReader.identifier(reference.child("cbc:ID"));
    }

    private Price price(Element price) {
        var base = price.one("cbc:BaseQuantity");
        var unit = base.attribute("unitCode");
        var net = amounts.required(price.one("cbc:PriceAmount"), "BR-26", "the net price (BT-146)");
        var discount = price.child("cac:AllowanceCharge");
        var indicator = discount.child("cbc:ChargeIndicator");
        boolean allowance = !"true".equals(indicator.peek()) && !"1".equals(indicator.peek());
        if (allowance) {
            indicator.takeIf("false");
            indicator.takeIf("0");
        }
        return new Price(
                net,
                allowance ? amounts.optional(discount.one("cbc:Amount")) : null,
                allowance ? amounts.optional(discount.one("cbc:BaseAmount")) : null,
                base.parse(Decimals::positive),
                unit);
    }
}
