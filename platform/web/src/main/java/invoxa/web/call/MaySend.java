package invoxa.web.call;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;

/**
 * Asks notification, which knows the mail server, whether an organization may send to others. It asks again itself when
 * it comes to sending; so where it does not answer now, nothing is refused here.
 */
public final class MaySend {

    private static final String NOT_VERIFIED = "address-not-verified";

    private final Calls calls;

    public MaySend(Calls calls) {
        this.calls = calls;
    }

    /** @throws Refused 409 where an owner's address must be verified first */
    public void require(OrganizationId organization) {
        try {
            var answer = calls.send(Call.get("/notify/sending").of(organization));
            if (answer instanceof CallResult.Rejected(var problem)
                    && problem.type().equals(NOT_VERIFIED)) {
                throw new Refused(problem);
            }
        } catch (Unavailable e) {
            return;
        }
    }
}
