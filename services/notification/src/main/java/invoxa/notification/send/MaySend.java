package invoxa.notification.send;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;

/**
 * Whether an organization may send to others. Where there is a mail server it may once the address of one of its owners
 * is verified, as auth says at that moment; without one nothing leaves, and everybody may try.
 */
public final class MaySend {

    /** What must hold, for people. */
    public static final String FIRST =
            "Verify your e-mail address first: an organization can send e-mails to others once the"
                    + " address of one of its owners is verified.";

    private final Calls calls;
    private final boolean hasMailServer;

    public MaySend(Calls calls, boolean hasMailServer) {
        this.calls = calls;
        this.hasMailServer = hasMailServer;
    }

    public boolean hasMailServer() {
        return hasMailServer;
    }

    /** @throws invoxa.web.call.Unavailable where auth does not answer */
    public boolean may(OrganizationId organization) {
        return !hasMailServer || hasVerifiedOwner(organization);
    }

    /** @throws Refused 409 where it may not */
    public void require(OrganizationId organization) {
        if (!may(organization)) {
            throw new Refused(Problem.of(409, "address-not-verified", "The address is not verified", FIRST));
        }
    }

    /** The answer; what else it holds does not matter here. */
    private record Verification(boolean verified) {}

    private boolean hasVerifiedOwner(OrganizationId organization) {
        return switch (calls.send(Call.get("/auth/organization/verification").of(organization))) {
            case CallResult.Answered answered ->
                answered.json(Verification.class).verified();
            case CallResult.Rejected(var problem) ->
                throw new IllegalStateException("auth does not say who is verified: " + problem.detail());
        };
    }
}
