package invoxa.einvoice.rules;

import invoxa.einvoice.model.Address;
import invoxa.einvoice.model.Party;
import org.jspecify.annotations.Nullable;

/** Where a party is. */
final class Countries {

    private Countries() {}

    static boolean isIn(String country, Party party) {
        return country.equals(of(party.address()));
    }

    static @Nullable String of(@Nullable Address address) {
        return address == null || address.country() == null
                ? null
                : address.country().value();
    }
}
