package invoxa.messaging;

import java.util.Map;
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
}
