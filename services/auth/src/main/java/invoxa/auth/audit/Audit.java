package invoxa.auth.audit;

import invoxa.auth.domain.AuditEntry;
import invoxa.auth.storage.AuditTrail;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Partition;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who did what. The entry follows what it tells of as a step of its own; a crash between the two loses the
 * entry, never the deed.
 */
public final class Audit {

    private final AuditTrail trail;
    private final Clock clock;

    public Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    public void inOrganization(
            OrganizationId organization, Caller caller, String action, String subject, @Nullable String detail) {
        write(Partition.of(organization), caller, action, subject, detail);
    }

    public void ofUser(String userId, Caller caller, String action) {
        write(Partition.own(userId), caller, action, userId, null);
    }

    private void write(Partition partition, Caller caller, String action, String subject, @Nullable String detail) {
        var actor = caller.id() == null ? "nobody" : caller.id();
        trail.add(
                partition,
                new AuditEntry(
                        Ids.next("aud"),
                        clock.instant(),
                        actor,
                        caller.name() == null ? actor : caller.name(),
                        action,
                        subject,
                        detail,
                        caller.address(),
                        caller.correlationId()));
    }
}
