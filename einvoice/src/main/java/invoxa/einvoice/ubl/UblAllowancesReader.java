package invoxa.einvoice.ubl;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Element;
import invoxa.einvoice.xml.Indicators;
import java.util.List;

/** Takes allowances and charges of a UBL document (BG-20, BG-21) or line (BG-27, BG-28). */
record UblAllowancesReader(AmountReader amounts) {

    List<AllowanceCharge> document(Element root) {
        return root.children("cac:AllowanceCharge").stream()
                .map(each -> read(each, true))
                .toList();
    }

    List<AllowanceCharge> line(Element line) {
        return line.children("cac:AllowanceCharge").stream()
                .map(each -> read(each, false))
                .toList();
    }

    private AllowanceCharge read(Element element, boolean document) {
        var kind = element.one("cbc:ChargeIndicator")
                .required("indicator", "true for a charge or false for an allowance", Indicators::kind, Kind.CHARGE);
        boolean charge = kind == Kind.CHARGE;
        var category = element.one("cac:TaxCategory");
        return new AllowanceCharge(
                kind,
                amounts.required(element.one("cbc:Amount"), Indicators.amountRule(kind, document), "the amount"),
                amounts.optional(element.one("cbc:BaseAmount")),
                VatReader.explaining(element.one("cbc:MultiplierFactorNumeric")),
                document
                        ? VatReader.read(
                                category.one("cbc:ID"),
                                category.one("cbc:Percent"),
                                charge ? VatReader.Place.CHARGE : VatReader.Place.ALLOWANCE)
                        : null,
                element.text("cbc:AllowanceChargeReason"),
                element.text("cbc:AllowanceChargeReasonCode"));
    }
}
