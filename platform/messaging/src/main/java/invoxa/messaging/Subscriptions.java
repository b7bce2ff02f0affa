package invoxa.messaging;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which services get which of a producer's events: one table per producing service, written where a reader finds it.
 *
 * <p>{@code Subscriptions.none().send(ISSUED, "/notify/events", "/payments/events").send(VOIDED, "/notify/events")}
 *
 * <p>An event that nobody subscribes to counts as delivered. Immutable.
 */
public final class Subscriptions {

    private static final Subscriptions NONE = new Subscriptions(Map.of());

    private final Map<String, List<String>> targets;

    private Subscriptions(Map<String, List<String>> targets) {
        this.targets = Collections.unmodifiableMap(targets);
    }

    public static Subscriptions none() {
        return NONE;
    }

    /**
     * The same and: events of this type go to these paths at the gateway, each of them a service's inbox, named once.
     */
    public Subscriptions send(EventType<?> type, String... paths) {
        var more = new TreeMap<>(targets);
        if (Set.of(paths).isEmpty()) {
            throw new IllegalArgumentException(type.name() + " goes to nobody: leave it out");
        }
        if (more.put(type.name(), List.of(paths)) != null) {
            throw new IllegalArgumentException(type.name() + " is in the table already");
        }
        return new Subscriptions(more);
    }

    /** The whole table, by type. */
    Map<String, List<String>> all() {
        return targets;
    }

    /** The paths that events of this type are posted to, none where nobody wants them. */
    List<String> targets(String type) {
        return targets.getOrDefault(type, List.of());
    }
}
