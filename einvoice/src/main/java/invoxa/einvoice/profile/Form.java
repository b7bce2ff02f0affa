package invoxa.einvoice.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form in which a document is given out: the PDF, which carries the CII inside (Factur-X, ZUGFeRD), or an XML file of
 * a profile in one of its syntaxes.
 */
public enum Form {
    PDF(Profile.EN16931, Syntax.PDF),
    EN16931_UBL(Profile.EN16931, Syntax.UBL),
    EN16931_CII(Profile.EN16931, Syntax.CII),
    XRECHNUNG_UBL(Profile.XRECHNUNG, Syntax.UBL),
    XRECHNUNG_CII(Profile.XRECHNUNG, Syntax.CII),
    PEPPOL_UBL(Profile.PEPPOL, Syntax.UBL);

    private final Profile profile;
    private final Syntax syntax;

    Form(Profile profile, Syntax syntax) {
        this.profile = profile;
        this.syntax = syntax;
    }

    /** How it is written. */
    public enum Syntax {
        PDF("application/pdf", ".pdf"),
        UBL("application/xml", ".xml"),
        CII("application/xml", ".xml");

        private final String mediaType;
        private final String suffix;

        Syntax(String mediaType, String suffix) {
            this.mediaType = mediaType;
            this.suffix = suffix;
        }

        public String mediaType() {
            return mediaType;
        }

        public String suffix() {
            return suffix;
        }
    }

    /**
     * The form of this name. {@code ubl} and {@code cii} alone mean the invoice's own profile, or EN 16931 where that
     * has no such syntax.
     */
    public static Optional<Form> named(String name, Profile own) {
        return switch (name) {
            case "ubl" -> Optional.of(of(own, Syntax.UBL));
            case "cii" -> Optional.of(of(own, Syntax.CII));
            default ->
                Arrays.stream(values()).filter(form -> form.code().equals(name)).findFirst();
        };
    }

    public static List<Form> all() {
        return List.of(values());
    }

    /** The form in which a document of this profile is given out in this syntax. */
    public static Form of(Profile profile, Syntax syntax) {
        return Arrays.stream(values())
                .filter(form -> form.profile == profile && form.syntax == syntax)
                .findFirst()
                .orElse(syntax == Syntax.UBL ? EN16931_UBL : EN16931_CII);
    }

    public Profile profile() {
        return profile;
    }

    public Syntax syntax() {
        return syntax;
    }

    /** Its name in paths, such as {@code xrechnung-ubl}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
