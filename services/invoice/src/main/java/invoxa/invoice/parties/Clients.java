package invoxa.invoice.parties;

import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;

/** The clients, as the client service has them now. */
public final class Clients {

    private static final String POINTER = "/clientId";

    private final Calls calls;

    public Clients(Calls calls) {
        this.calls = calls;
    }

    /** @throws Refused naming {@code /clientId} where the organization has no such client */
    public Client get(OrganizationId organization, String id) {
        if (!Ids.is("cli", id)) {
            throw unknown();
        }
        return switch (calls.send(Call.get("/clients/" + id).of(organization))) {
            case CallResult.Answered answered -> answered.json(Client.class);
            case CallResult.Rejected(var problem) -> {
                if (problem.status() == 404) {
                    throw unknown();
                }
                throw new Refused(problem);
            }
        };
    }

    /**
     * The client that a party is: found by its VAT id or name, or made.
     *
     * @param cause what it is made for, such as the hash of a file: the same cause makes one client
     */
    public Resolved resolve(OrganizationId organization, Party party, String cause) {
        return calls.send(Call.post("/clients/resolve")
                        .of(organization)
                        .idempotencyKey("resolve-" + cause)
                        .json(party))
                .orThrow()
                .json(Resolved.class);
    }

    /** @param created whether it was not there before */
    public record Resolved(String id, boolean created) {}

    private static Refused unknown() {
        return Refused.field(POINTER, "unknown-client", Sentences.of("draft.client"));
    }
}
