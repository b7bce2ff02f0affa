package invoxa.invoice.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of rules on top of EN 16931, by which the receiver of an invoice accepts it. An invoice states it as BT-24. */
public enum Profile {
    /** The European standard itself. */
    EN16931("urn:cen.eu:en16931:2017", "EN 16931"),
    /** XRechnung 3.0, which German authorities ask for. */
    XRECHNUNG("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "XRECHNUNG"),
    /** Peppol BIS Billing 3.0, for invoices over the Peppol network; UBL only. */
    PEPPOL("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", "EN 16931");

    /** BT-23, where nothing else is said: billing without an order, the process of Peppol that every receiver knows. */
    public static final String BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    private final String specification;
    private final String hybrid;

    Profile(String specification, String hybrid) {
        this.specification = specification;
        this.hybrid = hybrid;
    }

    /** BT-24. */
    public String specification() {
        return specification;
    }

    /** What a PDF with the invoice inside says of itself: the conformance level of Factur-X and ZUGFeRD. */
    public String hybrid() {
        return hybrid;
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
