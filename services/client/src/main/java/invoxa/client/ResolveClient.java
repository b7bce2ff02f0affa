package invoxa.client;

import invoxa.client.domain.Address;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.Contact;
import invoxa.client.domain.Identifier;
import invoxa.client.domain.MatchKey;
import invoxa.client.domain.TextRule;
import invoxa.client.store.Clients;
import invoxa.kernel.ClientId;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client that a party of an imported document is, or makes it. Who is the same is said by the VAT id, else by
 * name and place. Asked twice, also at once, for the same party it makes one client.
 *
 * <p>A foreign document is not ours to mend, so a VAT id is taken as it stands, even one with wrong check digits.
 */
final class ResolveClient {

    private final Clients clients;
    private final Clock clock;

    ResolveClient(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The buyer as the invoice's model has it. */
    record BuyerParty(
            String name,
            @Nullable String tradingName,
            @Nullable List<Identifier> identifiers,
            @Nullable Identifier legalRegistration,
            @Nullable String vatId,
            @Nullable String taxRegistrationId,
            @Nullable String legalInformation,
            @Nullable List<Identifier> electronicAddresses,
            @Nullable Address address,
            @Nullable PartyContact contact) {}

    record PartyContact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** @param created whether it was not there before */
    record Resolved(ClientId id, boolean created) {}

    Resolved resolve(OrganizationId organization, BuyerParty buyer) {
        new FieldErrors().required("/name", buyer.name()).throwIfAny();
        var details = details(buyer);
        var known = clients.findAlike(organization, details);
        if (known.isPresent()) {
            return new Resolved(known.get().content().id(), false);
        }
        var identity = details.vatId() == null ? MatchKey.of(details) : details.vatId();
        var id = ClientId.derived(organization + "\n" + identity);
        var now = clock.instant();
        boolean there = clients.find(organization, id).isPresent();
        clients.add(organization, Client.of(id, details, now));
        return new Resolved(id, !there);
    }

    private static ClientDetails details(BuyerParty buyer) {
        var contact = buyer.contact();
        var email = contact == null ? null : contact.email();
        return ClientDetails.ofBuyer(
                buyer.name(),
                buyer.tradingName(),
                buyer.identifiers(),
                buyer.legalRegistration(),
                buyer.vatId(),
                buyer.taxRegistrationId(),
                buyer.electronicAddresses(),
                buyer.address(),
                contact == null ? null : new Contact(contact.name(), null, contact.phone(), contact.email()),
                email != null && TextRule.EMAIL.holds(email) ? email : null);
    }
}
