package invoxa.einvoice.ubl;

import static invoxa.einvoice.syntax.AmountText.amount;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Totals.AllowanceChargeAmount;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.syntax.AmountText;
import invoxa.einvoice.xml.XmlWriter;
import java.util.List;

/** Writes allowances and charges of a UBL document (BG-20, BG-21) or line (BG-27, BG-28), and VAT categories. */
public final class UblAllowancesWriter {

    private final XmlWriter xml;
    private final String currency;

    UblAllowancesWriter(XmlWriter xml, String currency) {
        this.xml = xml;
        this.currency = currency;
    }

    void write(List<AllowanceCharge> all, List<AllowanceChargeAmount> amounts) {
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), amounts.get(i));
        }
    }

    private void write(AllowanceCharge given, AllowanceChargeAmount made) {
        xml.group("cac:AllowanceCharge", () -> {
            xml.text("cbc:ChargeIndicator", given.kind() == AllowanceCharge.Kind.CHARGE);
            xml.text("cbc:AllowanceChargeReasonCode", given.reasonCode());
            xml.text("cbc:AllowanceChargeReason", given.reason());
            xml.text("cbc:MultiplierFactorNumeric", AmountText.percent(given.percentage()));
            xml.text("cbc:Amount", amount(made.amount()), "currencyID", currency);
            xml.text("cbc:BaseAmount", amount(made.baseAmount()), "currencyID", currency);
            if (given.vat() != null) {
                category("cac:TaxCategory", given.vat());
            }
        });
    }

    void category(String name, Vat vat) {
        xml.group(name, () -> {
            xml.text("cbc:ID", vat.category());
            xml.text("cbc:Percent", AmountText.percent(vat.rate()));
            scheme();
        });
    }

    void scheme() {
        xml.group("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
    }
}
