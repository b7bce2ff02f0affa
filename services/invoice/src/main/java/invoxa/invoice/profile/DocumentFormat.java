package invoxa.invoice.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import invoxa.invoice.profile.Form.Syntax;
import java.util.Locale;

/** In which profile and syntax a client wants its invoices, as the client service says it. */
public enum DocumentFormat {
    /** The PDF with the CII of profile EN 16931 inside. */
    FACTUR_X(Profile.EN16931, Syntax.CII),
    EN16931_UBL(Profile.EN16931, Syntax.UBL),
    EN16931_CII(Profile.EN16931, Syntax.CII),
    XRECHNUNG_UBL(Profile.XRECHNUNG, Syntax.UBL),
    XRECHNUNG_CII(Profile.XRECHNUNG, Syntax.CII),
    PEPPOL_UBL(Profile.PEPPOL, Syntax.UBL);

    private final Profile profile;
    private final Syntax syntax;

    DocumentFormat(Profile profile, Syntax syntax) {
        this.profile = profile;
        this.syntax = syntax;
    }

    public Profile profile() {
        return profile;
    }

    /** The form of a document in its own profile that is nearest to this one: Peppol has UBL alone. */
    public Form formIn(Profile own) {
        return Form.of(own, own == Profile.PEPPOL ? Syntax.UBL : syntax);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
