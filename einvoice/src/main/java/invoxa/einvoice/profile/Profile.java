package invoxa.einvoice.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of rules on top of EN 16931, by which the receiver of an invoice accepts it. An invoice states it as BT-24. */
public enum Profile {
    /** The European standard itself. */
    EN16931("urn:cen.eu:en16931:2017", "EN 16931", "EN 16931-1:2017; CEN validation artefacts 1.3.16"),
    /** XRechnung 3.0, which German authorities ask for. */
    XRECHNUNG(
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            "XRECHNUNG",
            "XRechnung 3.0.2, Schematron 2.5.0; CEN validation artefacts 1.3.16"),
    /** Peppol BIS Billing 3.0, for invoices over the Peppol network; UBL only. */
    PEPPOL(
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            "EN 16931",
            "Peppol BIS Billing 3.0, release 2026.5; CEN validation artefacts 1.3.16");

    /** BT-23, where nothing else is said: billing without an order, the process of Peppol that every receiver knows. */
    public static final String BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    private final String specification;
    private final String hybrid;
    private final String rules;

    Profile(String specification, String hybrid, String rules) {
        this.specification = specification;
        this.hybrid = hybrid;
        this.rules = rules;
    }

    /** BT-24. */
    public String specification() {
        return specification;
    }

    /** What a PDF with the invoice inside says of itself: the conformance level of Factur-X and ZUGFeRD. */
    public String hybrid() {
        return hybrid;
    }

    /** Which editions of which rules this build checks by; stored with each document that is issued. */
    public String rules() {
        return rules;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The profile that a specification (BT-24) asks for, whatever its edition: XRechnung 1.2 asks for XRechnung. Empty
     * for one that is not known, and where none is stated.
     */
    public static Optional<Profile> of(@Nullable String specification) {
        if (specification == null || !specification.startsWith(EN16931.specification)) {
            return Optional.empty();
        }
        if (specification.contains("xrechnung")) {
            return Optional.of(XRECHNUNG);
        }
        return Optional.of(specification.contains("poacc:billing:3") ? PEPPOL : EN16931);
    }
}
