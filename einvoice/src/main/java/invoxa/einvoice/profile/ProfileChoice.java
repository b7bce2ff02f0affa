package invoxa.einvoice.profile;

import invoxa.einvoice.model.References;
import invoxa.einvoice.model.party.Party;

/**
 * The profile of an invoice that names none: XRechnung where the buyer is in Germany and wants a Leitweg-ID quoted;
 * Peppol where both parties can be reached over it and the buyer's reference or order is quoted, as it demands; else
 * EN 16931 itself.
 */
public final class ProfileChoice {

    private static final String GERMANY = "DE";

    private ProfileChoice() {}

    public static Profile of(Party seller, Party buyer, References references) {
        if (LeitwegId.is(references.buyer()) && isGerman(buyer)) {
            return Profile.XRECHNUNG;
        }
        boolean quoted = references.buyer() != null || references.purchaseOrder() != null;
        boolean reachable =
                !ElectronicAddresses.reachable(seller, Profile.PEPPOL).isEmpty()
                        && !ElectronicAddresses.reachable(buyer, Profile.PEPPOL).isEmpty();
        return quoted && reachable ? Profile.PEPPOL : Profile.EN16931;
    }

    private static boolean isGerman(Party party) {
        return party.address() != null
                && party.address().country() != null
                && GERMANY.equals(party.address().country().value());
    }
}
