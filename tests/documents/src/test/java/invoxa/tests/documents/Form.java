package invoxa.tests.documents;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.ubl.Ubl;

/** The forms in which an invoice leaves the house, each with the official rules that it must keep. */
enum Form {
    EN16931_UBL(Profile.EN16931, OfficialRules.EN16931_UBL),
    EN16931_CII(Profile.EN16931, OfficialRules.EN16931_CII),
    FACTUR_X(Profile.EN16931, OfficialRules.FACTUR_X),
    XRECHNUNG_UBL(Profile.XRECHNUNG, OfficialRules.XRECHNUNG_UBL),
    XRECHNUNG_CII(Profile.XRECHNUNG, OfficialRules.XRECHNUNG_CII),
    PEPPOL_UBL(Profile.PEPPOL, OfficialRules.PEPPOL_UBL);

    final Profile profile;
    final OfficialRules rules;

    Form(Profile profile, OfficialRules rules) {
        this.profile = profile;
        this.rules = rules;
    }

    byte[] of(Invoice invoice) {
        var totals = Calculation.of(invoice);
        return name().endsWith("UBL")
                ? Ubl.write(invoice, totals, profile, file -> FullInvoice.FILE_BYTES)
                : Cii.write(invoice, totals, profile, file -> FullInvoice.FILE_BYTES);
    }
}
