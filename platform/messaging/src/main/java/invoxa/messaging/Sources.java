package invoxa.messaging;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services by name, and the path each owns at the gateway, which is the CloudEvents source of its events. */
final class Sources {

    private static final Map<String, String> PATHS = Map.of(
            "auth", "/auth",
            "client", "/clients",
            "invoice", "/invoices",
            "payment", "/payments",
            "notification", "/notify");

    private Sources() {}

    /** The path of a service, or null where there is no such service. */
    static @Nullable String path(String service) {
        return PATHS.get(service);
    }

    /** The path of a service that must exist. */
    static String requirePath(String service) {
        var path = path(service);
        if (path == null) {
            throw new IllegalArgumentException("there is no service " + service);
        }
        return path;
    }

    static Set<String> services() {
        return PATHS.keySet();
    }
}
