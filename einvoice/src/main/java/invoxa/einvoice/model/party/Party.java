package invoxa.einvoice.model.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seller (BG-4) or the buyer (BG-7), as they are on the day of the invoice: a copy, not a reference.
 *
 * @param name BT-27, BT-44
 * @param tradingName BT-28, BT-45
 * @param identifiers BT-29 (any number), BT-46 (one at the most)
 * @param legalRegistration BT-30, BT-47
 * @param vatId BT-31, BT-48, with its country prefix
 * @param taxRegistrationId BT-32, of the seller only
 * @param legalInformation BT-33, of the seller only
 * @param electronicAddresses BT-34, BT-49; the first is used where a format has place for one
 * @param address BG-5, BG-8
 * @param contact BG-6, BG-9
 */
public record Party(
        String name,
        @Nullable String tradingName,
        List<Identifier> identifiers,
        @Nullable Identifier legalRegistration,
        @Nullable String vatId,
        @Nullable String taxRegistrationId,
        @Nullable String legalInformation,
        List<Identifier> electronicAddresses,
        @Nullable Address address,
        @Nullable Contact contact) {

    public Party {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        electronicAddresses = electronicAddresses == null ? List.of() : List.copyOf(electronicAddresses);
    }
}
