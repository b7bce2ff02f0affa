package invoxa.invoice;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.parties.Clients;
import invoxa.invoice.parties.Organizations;
import invoxa.kernel.OrganizationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Asks for the parties of a draft, as they are now, and puts the invoice together. */
final class Composer {

    private final Organizations organizations;
    private final Clients clients;
    private final Clock clock;

    Composer(Organizations organizations, Clients clients, Clock clock) {
        this.organizations = organizations;
        this.clients = clients;
        this.clock = clock;
    }

    Composition compose(OrganizationId id, Draft draft) {
        var organization = organizations.get(id);
        var client = draft.clientId() == null ? null : clients.get(id, draft.clientId());
        return new Composition(draft, organization, client, LocalDate.now(clock.withZone(organization.zone())));
    }

    /** The day it is for the organization. */
    LocalDate today(OrganizationId id) {
        return LocalDate.now(clock.withZone(zone(id)));
    }

    /** Whose days the organization's are. */
    ZoneId zone(OrganizationId id) {
        return organizations.get(id).zone();
    }
}
