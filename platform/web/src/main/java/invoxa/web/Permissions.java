package invoxa.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service's table of who may do what. An operation that is not in it is refused to everyone.
 *
 * <pre>{@code
 * Permissions.table()
 *         .allow("GET /invoices", Access.scope("invoices:read"))
 *         .allow("POST /invoices/{id}/issue", Access.scope("invoices:write"));
 * }</pre>
 */
public final class Permissions {

    private final Map<String, Access> entries;

    private Permissions(Map<String, Access> entries) {
        this.entries = entries;
    }

    public static Permissions table() {
        return new Permissions(Map.of());
    }

    /** A table with this entry too; a second entry for an operation is refused. */
    public Permissions allow(String operation, Access access) {
        var more = new LinkedHashMap<>(entries);
        if (more.put(operation, access) != null) {
            throw new IllegalArgumentException(operation + " has two entries");
        }
        return new Permissions(more);
    }

    public Optional<Access> of(Endpoint endpoint) {
        return Optional.ofNullable(entries.get(endpoint.operation()));
    }

    /** The table, operation by operation, in the order it was written. */
    public Map<String, Access> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Where table and endpoints do not fit each other: endpoints without an entry, entries without an endpoint. */
    public List<String> mismatches(List<Endpoint> endpoints) {
        var faults = new ArrayList<String>();
        var served = endpoints.stream().map(Endpoint::operation).toList();
        served.stream()
                .filter(operation -> !entries.containsKey(operation))
                .forEach(operation -> faults.add(operation + " has no entry in the permission table"));
        entries.keySet().stream()
                .filter(operation -> !served.contains(operation))
                .forEach(operation -> faults.add(operation + " is in the permission table, but is not served"));
        return faults;
    }
}
