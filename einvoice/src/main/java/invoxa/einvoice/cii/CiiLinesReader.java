package invoxa.einvoice.cii;

import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.Declared;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Decimals;
import invoxa.einvoice.xml.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes the lines of a CII document (BG-25), and aside the net amount that each states (BT-131). */
final class CiiLinesReader {

    private final AmountReader amounts;
    private final CiiTotalsReader totals;
    private final List<Declared.Figure> nets = new ArrayList<>();

    CiiLinesReader(AmountReader amounts, CiiTotalsReader totals) {
        this.amounts = amounts;
        this.totals = totals;
    }

    List<Line> read(List<Element> lines) {
        return lines.stream().map(this::line).toList();
    }

    List<Declared.Figure> nets() {
        return nets;
    }

    private Line line(Element line) {
        var document = line.one("ram:AssociatedDocumentLineDocument");
        var agreement = line.one("ram:SpecifiedLineTradeAgreement");
        var settlement = line.one("ram:SpecifiedLineTradeSettlement");
        var quantity = line.one("ram:SpecifiedLineTradeDelivery").one("ram:BilledQuantity");
        var unit = quantity.attribute("unitCode");
        if (quantity.exists() && unit == null) {
            quantity.fault("BR-23", "The file must state the unit (BT-130) in unitCode.");
        }
        nets.add(amounts.stated(
                "BT-131",
                settlement
                        .one("ram:SpecifiedTradeSettlementLineMonetarySummation")
                        .one("ram:LineTotalAmount"),
                "BR-24"));
        var tax = settlement.one("ram:ApplicableTradeTax");
        var vat =
                VatReader.read(tax.one("ram:CategoryCode"), tax.one("ram:RateApplicablePercent"), VatReader.Place.LINE);
        totals.takeRepeatedReason(tax, vat);
        return new Line(
                document.one("ram:LineID").required("BR-21", "the line's identifier (BT-126)"),
                document.child("ram:IncludedNote").text("ram:Content"),
                CiiReferencesReader.invoicedObject(settlement.children("ram:AdditionalReferencedDocument"), true),
                quantity.required("BR-22", "the quantity (BT-129)", Decimals::of, BigDecimal.ZERO),
                unit == null ? "" : unit,
                agreement.child("ram:BuyerOrderReferencedDocument").text("ram:LineID"),
                settlement
                        .child("ram:ReceivableSpecifiedTradeAccountingAccount")
                        .text("ram:ID"),
                CiiPartiesReader.period(settlement.child("ram:BillingSpecifiedPeriod")),
                price(agreement),
                new CiiAllowancesReader(amounts).line(settlement),
                vat,
                CiiItemReader.read(line.one("ram:SpecifiedTradeProduct")));
    }

    /**
     * The base quantity (BT-149) may stand in the net price, in the gross price, or in both. A gross price for another
     * base quantity than the net price's has no place, nor has a charge on a price.
     */
    private Price price(Element agreement) {
        var net = agreement.one("ram:NetPriceProductTradePrice");
        var amount = amounts.required(net.one("ram:ChargeAmount"), "BR-26", "the net price (BT-146)");
        var gross = agreement.child("ram:GrossPriceProductTradePrice");
        var base = net.one("ram:BasisQuantity");
        var unit = base.attribute("unitCode");
        var quantity = base.parse(Decimals::positive);
        var grossBase = gross.child("ram:BasisQuantity");
        if (quantity == null) {
            quantity = grossBase.parse(Decimals::positive);
            unit = grossBase.attribute("unitCode");
        } else if (grossBase.peek() != null && !sameBase(grossBase, quantity)) {
            return new Price(amount, null, null, quantity, unit);
        }
        var discount = gross.child("ram:AppliedTradeAllowanceCharge");
        var indicator = discount.child("ram:ChargeIndicator", "udt:Indicator");
        if ("true".equals(indicator.peek()) || "1".equals(indicator.peek())) {
            return new Price(amount, null, null, quantity, unit);
        }
        indicator.takeIf("false");
        indicator.takeIf("0");
        return new Price(
                amount,
                amounts.optional(discount.one("ram:ActualAmount")),
                amounts.optional(gross.one("ram:ChargeAmount")),
                quantity,
                unit);
    }

    private static boolean sameBase(Element grossBase, BigDecimal quantity) {
        try {
            if (Decimals.of(String.valueOf(grossBase.peek())).compareTo(quantity) != 0) {
                return false;
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        grossBase.text();
        grossBase.attribute("unitCode");
        return true;
    }
}
