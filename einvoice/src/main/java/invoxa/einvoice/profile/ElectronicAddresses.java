package invoxa.einvoice.profile;

import invoxa.einvoice.codes.CodeList;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import java.util.List;

/** To which of a party's electronic addresses (BT-34, BT-49) a document can be sent. */
public final class ElectronicAddresses {

    private ElectronicAddresses() {}

    /** All of them, in their order; for Peppol those alone that it delivers to, which e-mail is not. */
    public static List<Identifier> reachable(Party party, Profile profile) {
        return party.electronicAddresses().stream()
                .filter(address -> profile != Profile.PEPPOL
                        || address.scheme() != null && CodeList.PEPPOL_ADDRESS_SCHEME.contains(address.scheme()))
                .toList();
    }
}
