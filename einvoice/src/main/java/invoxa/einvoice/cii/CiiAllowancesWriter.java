package invoxa.einvoice.cii;

import static invoxa.einvoice.syntax.AmountText.amount;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Totals.AllowanceChargeAmount;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.syntax.AmountText;
import invoxa.einvoice.xml.XmlWriter;
import java.util.List;

/** Writes allowances and charges of a CII document (BG-20, BG-21) or line (BG-27, BG-28), and VAT categories. */
final class CiiAllowancesWriter {

    private final XmlWriter xml;

    CiiAllowancesWriter(XmlWriter xml) {
        this.xml = xml;
    }

    void write(List<AllowanceCharge> all, List<AllowanceChargeAmount> amounts) {
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), amounts.get(i));
        }
    }

    private void write(AllowanceCharge given, AllowanceChargeAmount made) {
        xml.group("ram:SpecifiedTradeAllowanceCharge", () -> {
            indicator(given.kind() == AllowanceCharge.Kind.CHARGE);
            xml.text("ram:CalculationPercent", AmountText.percent(given.percentage()));
            xml.text("ram:BasisAmount", amount(made.baseAmount()));
            xml.text("ram:ActualAmount", amount(made.amount()));
            xml.text("ram:ReasonCode", given.reasonCode());
            xml.text("ram:Reason", given.reason());
            if (given.vat() != null) {
                category("ram:CategoryTradeTax", given.vat());
            }
        });
    }

    void indicator(boolean charge) {
        xml.group("ram:ChargeIndicator", () -> xml.text("udt:Indicator", charge));
    }

    void category(String name, Vat vat) {
        xml.group(name, () -> {
            xml.text("ram:TypeCode", "VAT");
            xml.text("ram:CategoryCode", vat.category());
            xml.text("ram:RateApplicablePercent", AmountText.percent(vat.rate()));
        });
    }
}
