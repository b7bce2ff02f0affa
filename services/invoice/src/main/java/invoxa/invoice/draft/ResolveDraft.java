package invoxa.invoice.draft;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.parties.Clients;
import invoxa.invoice.parties.Organizations;
import invoxa.kernel.OrganizationId;
import java.time.Clock;
import java.time.LocalDate;

/** Fills in what a draft leaves open: its parties as they are now, its days, currency and terms. */
public final class ResolveDraft {

    private final Organizations organizations;
    private final Clients clients;
    private final Clock clock;

    public ResolveDraft(Organizations organizations, Clients clients, Clock clock) {
        this.organizations = organizations;
        this.clients = clients;
        this.clock = clock;
    }

    public ResolvedDraft resolve(OrganizationId id, Draft draft) {
        var organization = organizations.get(id);
        var client = draft.clientId() == null ? null : clients.get(id, draft.clientId());
        return new ResolvedDraft(draft, organization, client, LocalDate.now(clock.withZone(organization.zone())));
    }
}
