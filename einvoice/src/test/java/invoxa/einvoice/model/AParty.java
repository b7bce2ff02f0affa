package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Identifier;
import invoxa.einvoice.model.party.Party;
import java.util.ArrayList;
import java.util.List;

/** Parties for tests. */
public final class AParty {

    private final String name;
    private String vatId;
    private String taxNumber;
    private Identifier registration;
    private Address address = AnInvoice.address("DE");
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Identifier> electronicAddresses = new ArrayList<>();

    private AParty(String name) {
        this.name = name;
    }

    public static AParty named(String name) {
        return new AParty(name);
    }

    public AParty vatId(String id) {
        vatId = id;
        return this;
    }

    public AParty taxNumber(String number) {
        taxNumber = number;
        return this;
    }

    public AParty registered(String scheme, String number) {
        registration = new Identifier(scheme, number);
        return this;
    }

    public AParty identified(String scheme, String value) {
        identifiers.add(new Identifier(scheme, value));
        return this;
    }

    public AParty reachedAt(String scheme, String value) {
        electronicAddresses.add(new Identifier(scheme, value));
        return this;
    }

    public AParty at(Address where) {
        address = where;
        return this;
    }

    public Party build() {
        return new Party(
                name, null, identifiers, registration, vatId, taxNumber, null, electronicAddresses, address, null);
    }
}
