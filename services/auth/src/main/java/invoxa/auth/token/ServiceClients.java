package invoxa.auth.token;

import static invoxa.auth.domain.Scopes.CLIENTS_READ;
import static invoxa.auth.domain.Scopes.CLIENTS_WRITE;
import static invoxa.auth.domain.Scopes.INVOICES_READ;
import static invoxa.auth.domain.Scopes.INVOICES_WRITE;
import static invoxa.auth.domain.Scopes.MEMBERS_READ;
import static invoxa.auth.domain.Scopes.METRICS_READ;
import static invoxa.auth.domain.Scopes.NOTIFY_WRITE;
import static invoxa.auth.domain.Scopes.OPERATIONS_READ;
import static invoxa.auth.domain.Scopes.OPERATIONS_WRITE;
import static invoxa.auth.domain.Scopes.ORGANIZATION_READ;
import static invoxa.auth.domain.Scopes.PAYMENTS_READ;

import java.util.Map;
import java.util.Set;

/**
 * The OAuth clients that are no people, and what each may do at the others: the services, whoever reads the metrics
 * ({@code monitoring}), and whoever looks after the installation ({@code operations}).
 */
public final class ServiceClients {

    public static final String OPERATIONS = "operations";

    private static final Map<String, Set<String>> SCOPES = Map.of(
            "auth",
            Set.of(NOTIFY_WRITE),
            "client",
            Set.of(ORGANIZATION_READ, INVOICES_READ, PAYMENTS_READ),
            "invoice",
            Set.of(ORGANIZATION_READ, CLIENTS_READ, CLIENTS_WRITE, PAYMENTS_READ, NOTIFY_WRITE),
            "payment",
            Set.of(ORGANIZATION_READ, CLIENTS_READ, INVOICES_READ, INVOICES_WRITE, NOTIFY_WRITE),
            "notification",
            Set.of(ORGANIZATION_READ, MEMBERS_READ, CLIENTS_READ, INVOICES_READ, PAYMENTS_READ),
            "monitoring",
            Set.of(METRICS_READ),
            OPERATIONS,
            Set.of(OPERATIONS_READ, OPERATIONS_WRITE));

    private ServiceClients() {}

    /** What the client may do; nothing where there is no such client. */
    public static Set<String> scopes(String client) {
        return SCOPES.getOrDefault(client, Set.of());
    }

    public static boolean isKnown(String client) {
        return SCOPES.containsKey(client);
    }
}
