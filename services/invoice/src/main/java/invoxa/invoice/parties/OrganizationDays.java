package invoxa.invoice.parties;

import invoxa.kernel.OrganizationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is for an organization, in its own zone. */
public final class OrganizationDays {

    private final Organizations organizations;
    private final Clock clock;

    public OrganizationDays(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    public LocalDate today(OrganizationId id) {
        return LocalDate.now(clock.withZone(zone(id)));
    }

    /** Whose days the organization's are. */
    public ZoneId zone(OrganizationId id) {
        return organizations.get(id).zone();
    }
}
