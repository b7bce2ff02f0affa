package invoxa.einvoice.calculation;

import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatExemption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row of the VAT breakdown has no tax (BT-120, BT-121): as the invoice states it, or else the one reason that the
 * category can have. Category E has many: it stays without where none is stated.
 */
record ExemptionReason(@Nullable String text, @Nullable String code) {

    private static final ExemptionReason NONE = new ExemptionReason(null, null);
    private static final ExemptionReason AE = new ExemptionReason("Reverse charge", "VATEX-EU-AE");
    private static final ExemptionReason K = new ExemptionReason("Intra-Community supply", "VATEX-EU-IC");
    private static final ExemptionReason G = new ExemptionReason("Export outside the EU", "VATEX-EU-G");
    private static final ExemptionReason O = new ExemptionReason("Not subject to VAT", "VATEX-EU-O");

    static ExemptionReason of(Vat vat, List<VatExemption> stated) {
        if (!vat.category().needsReason()) {
            return NONE;
        }
        for (var exemption : stated) {
            if (isFor(vat, exemption) && (exemption.reason() != null || exemption.reasonCode() != null)) {
                return new ExemptionReason(exemption.reason(), exemption.reasonCode());
            }
        }
        return switch (vat.category()) {
            case AE -> AE;
            case K -> K;
            case G -> G;
            case O -> O;
            case E, S, Z, L, M -> NONE;
        };
    }

    private static boolean isFor(Vat vat, VatExemption exemption) {
        return exemption.category() == vat.category()
                && (exemption.rate() == null
                        || vat.rate() == null
                        || exemption.rate().equals(vat.rate()));
    }
}
