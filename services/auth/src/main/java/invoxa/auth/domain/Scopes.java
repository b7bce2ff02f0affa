package invoxa.auth.domain;

import java.util.Collection;
import java.util.TreeSet;

/**
 * What a token may do: the words that the services' permission tables use. {@code :read} sees, {@code :write} changes.
 *
 * <p>{@code operations:*} looks after the machinery; to whoever acts for an organization it shows only what is that
 * organization's. {@code metrics:read} is about all organizations, so no role has it.
 */
public final class Scopes {

    public static final String ORGANIZATION_READ = "organization:read";
    public static final String ORGANIZATION_WRITE = "organization:write";
    public static final String MEMBERS_READ = "members:read";
    public static final String MEMBERS_WRITE = "members:write";
    public static final String API_KEYS_READ = "apikeys:read";
    public static final String API_KEYS_WRITE = "apikeys:write";
    public static final String CLIENTS_READ = "clients:read";
    public static final String CLIENTS_WRITE = "clients:write";
    public static final String INVOICES_READ = "invoices:read";
    public static final String INVOICES_WRITE = "invoices:write";
    public static final String PAYMENTS_READ = "payments:read";
    public static final String PAYMENTS_WRITE = "payments:write";
    public static final String NOTIFY_READ = "notify:read";
    public static final String NOTIFY_WRITE = "notify:write";
    public static final String OPERATIONS_READ = "operations:read";
    public static final String OPERATIONS_WRITE = "operations:write";
    public static final String METRICS_READ = "metrics:read";

    private Scopes() {}

    /** As the claim {@code scope} holds them: in alphabetical order, parted by spaces. */
    public static String claim(Collection<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }
}
