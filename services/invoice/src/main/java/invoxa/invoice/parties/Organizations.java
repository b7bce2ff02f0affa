package invoxa.invoice.parties;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import java.time.Duration;
import java.util.Optional;

/**
 * The organizations, as auth has them. An answer is used for three seconds: a change of the organization's address may
 * miss an invoice that is issued within them.
 */
public final class Organizations {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final Calls calls;
    private final Cache<OrganizationId, Organization> recent =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    public Organizations(Calls calls) {
        this.calls = calls;
    }

    public Organization get(OrganizationId id) {
        return recent.get(id, this::ask);
    }

    /** The bytes of its logo as it was uploaded, PNG or JPEG; empty where there is none any more. */
    public Optional<byte[]> logo(OrganizationId id) {
        return switch (calls.send(Call.get("/auth/organization/logo").of(id))) {
            case CallResult.Answered answered -> Optional.of(answered.body());
            case CallResult.Rejected(var problem) -> {
                if (problem.status() == 404) {
                    yield Optional.empty();
                }
                throw new Refused(problem);
            }
        };
    }

    private Organization ask(OrganizationId id) {
        return calls.send(Call.get("/auth/organization").of(id)).orThrow().json(Organization.class);
    }
}
