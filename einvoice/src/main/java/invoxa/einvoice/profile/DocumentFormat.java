package invoxa.einvoice.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import invoxa.einvoice.profile.Form.Syntax;
import java.util.Locale;

/** In which profile and syntax a client wants its invoices, as the client service says it. */
public enum DocumentFormat {
    /** The PDF with the CII of profile EN 16931 inside. */
    FACTUR_X(Form.EN16931_CII),
    EN16931_UBL(Form.EN16931_UBL),
    EN16931_CII(Form.EN16931_CII),
    XRECHNUNG_UBL(Form.XRECHNUNG_UBL),
    XRECHNUNG_CII(Form.XRECHNUNG_CII),
    PEPPOL_UBL(Form.PEPPOL_UBL);

    private final Form xml;

    DocumentFormat(Form xml) {
        this.xml = xml;
    }

    public Profile profile() {
        return xml.profile();
    }

    /** The form of a document in its own profile that is nearest to this one: Peppol has UBL alone. */
    public Form formIn(Profile own) {
        return Form.of(own, own == Profile.PEPPOL ? Syntax.UBL : xml.syntax());
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
