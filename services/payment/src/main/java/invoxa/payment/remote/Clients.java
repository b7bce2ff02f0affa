package invoxa.payment.remote;

import invoxa.kernel.ClientId;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clients, as the client service has them. */
public final class Clients {

    private static final int NOT_FOUND = 404;

    private final Calls calls;

    public Clients(Calls calls) {
        this.calls = calls;
    }

    /** What a receipt needs to know of a client. */
    public record Client(
            ClientId id,
            String name,
            @Nullable String email,
            @Nullable Language language) {}

    public Optional<Client> find(OrganizationId organization, ClientId id) {
        return switch (calls.send(Call.get("/clients/" + id).of(organization))) {
            case CallResult.Answered answered -> Optional.of(answered.json(Client.class));
            case CallResult.Rejected(var problem) -> {
                if (problem.status() == NOT_FOUND) {
                    yield Optional.empty();
                }
                throw new Refused(problem);
            }
        };
    }

    public static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
