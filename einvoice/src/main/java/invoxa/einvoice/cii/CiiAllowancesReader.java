package invoxa.einvoice.cii;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Indicators;
import java.util.List;

/** Takes allowances and charges of a CII document (BG-20, BG-21) or line (BG-27, BG-28). */
record CiiAllowancesReader(AmountReader amounts) {

    List<AllowanceCharge> document(Element settlement) {
        return read(settlement, true);
    }

    List<AllowanceCharge> line(Element settlement) {
        return read(settlement, false);
    }

    private List<AllowanceCharge> read(Element settlement, boolean document) {
        return settlement.children("ram:SpecifiedTradeAllowanceCharge").stream()
                .map(each -> one(each, document))
                .toList();
    }

    private AllowanceCharge one(Element element, boolean document) {
        var kind = kind(element);
        var tax = element.one("ram:CategoryTradeTax");
        return new AllowanceCharge(
                kind,
                amounts.required(element.one("ram:ActualAmount"), Indicators.amountRule(kind, document), "the amount"),
                amounts.optional(element.one("ram:BasisAmount")),
                VatReader.explaining(element.one("ram:CalculationPercent")),
                document
                        ? VatReader.read(
                                tax.one("ram:CategoryCode"),
                                tax.one("ram:RateApplicablePercent"),
                                kind == Kind.CHARGE ? VatReader.Place.CHARGE : VatReader.Place.ALLOWANCE)
                        : null,
                element.text("ram:Reason"),
                element.text("ram:ReasonCode"));
    }

    private static Kind kind(Element element) {
        return element.one("ram:ChargeIndicator")
                .one("udt:Indicator")
                .required("indicator", "true for a charge or false for an allowance", Indicators::kind, Kind.CHARGE);
    }
}
