package invoxa.einvoice.rules.finding;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Vat;
import java.util.ArrayList;
import java.util.List;

/**
 * Where on an invoice a VAT category and rate is used. The rules on lines, on allowances and on charges say the same
 * under three names each: BR-S-05, BR-S-06 and BR-S-07.
 */
public record VatUse(Place place, String pointer, Vat vat) {

    /** By how much the number of the rule on it is higher than that of the rule on a line. */
    public enum Place {
        LINE,
        ALLOWANCE,
        CHARGE
    }

    public static List<VatUse> all(Invoice invoice) {
        var uses = new ArrayList<VatUse>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            uses.add(new VatUse(
                    Place.LINE, "/lines/" + i + "/vat", invoice.lines().get(i).vat()));
        }
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            var given = invoice.allowancesAndCharges().get(i);
            if (given.vat() != null) {
                uses.add(new VatUse(place(given.kind()), "/allowancesAndCharges/" + i + "/vat", given.vat()));
            }
        }
        return uses;
    }

    /** @param onLine the number of the rule on a line, such as 5 for BR-S-05 */
    public String rule(int onLine) {
        return "BR-%s-%02d".formatted(vat.category().ruleName(), onLine + place.ordinal());
    }

    private static Place place(AllowanceCharge.Kind kind) {
        return switch (kind) {
            case ALLOWANCE -> Place.ALLOWANCE;
            case CHARGE -> Place.CHARGE;
        };
    }
}
