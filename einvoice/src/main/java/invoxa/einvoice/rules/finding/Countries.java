package invoxa.einvoice.rules.finding;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import org.jspecify.annotations.Nullable;

/** Where a party is. */
public final class Countries {

    private Countries() {}

    public static boolean isIn(String country, Party party) {
        return country.equals(of(party.address()));
    }

    public static @Nullable String of(@Nullable Address address) {
        return address == null || address.country() == null
                ? null
                : address.country().value();
    }
}
