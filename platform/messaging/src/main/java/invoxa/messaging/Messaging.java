package invoxa.messaging;

import invoxa.messaging.task.Leases;
import invoxa.messaging.task.Resumer;
import invoxa.storage.Outboxes;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service's part in the exchange of events: what it publishes goes out, what it handles comes in, and its recurring
 * tasks run.
 *
 * <pre>{@code
 * messaging = Messaging.of(environment, Subscriptions.none().send(ISSUED, "/notify/events"))
 *         .on(PAYMENT_RECEIVED, applyPayment::on);
 * messaging.resumer().every(Duration.ofSeconds(10), "finish-issuing", finishIssuing::all);
 * // endpoints(): messaging.endpoints(); permissions(): messaging.allow(table); start(), close()
 * }</pre>
 */
public final class Messaging implements AutoCloseable {

    private final String path;
    private final Subscriptions subscriptions;
    private final Inbox inbox;
    private final Delivery delivery;
    private final StuckEvents stuck;
    private final Resumer resumer;

    private Messaging(Environment environment, Subscriptions subscriptions, Timing timing) {
        var service = environment.service();
        var store = environment.store();
        var clock = environment.clock();
        Outboxes outboxes = store.outboxes(service + ".");
        var courier = new Courier(
                subscriptions, environment.calls(), timing.rest(), service, environment.meters(), environment.spans());
        this.subscriptions = subscriptions;
        this.path = Sources.requirePath(service);
        this.inbox = new Inbox(service, store, clock, timing.handling());
        this.delivery = new Delivery(outboxes, courier, clock, timing);
        this.stuck = new StuckEvents(outboxes, delivery);
        this.resumer = new Resumer(new Leases(service, store, clock))
                .every(Duration.ofHours(1), "sweep-inbox", lease -> inbox.sweep());
        new BacklogGauges(outboxes, clock).register(service, environment.meters());
    }

    /** @param subscriptions who gets which of the events that this service publishes */
    public static Messaging of(Environment environment, Subscriptions subscriptions) {
        return of(environment, subscriptions, Timing.USUAL);
    }

    static Messaging of(Environment environment, Subscriptions subscriptions, Timing timing) {
        return new Messaging(environment, subscriptions, timing);
    }

    /** Handles events of this type; before the start. */
    public <D> Messaging on(EventType<D> type, Handler<D> handler) {
        inbox.on(type, handler);
        return this;
    }

    /** The types that this service sends, each with the inboxes it goes to. */
    public Map<String, List<String>> sent() {
        return subscriptions.all();
    }

    /** The types that this service handles. */
    public Set<String> heard() {
        return inbox.types();
    }

    /** Where the service adds its recurring tasks. */
    public Resumer resumer() {
        return resumer;
    }

    /** Tries everything again now that waits for a later attempt. */
    public void retryNow() {
        delivery.retryNow();
    }

    /** {@code POST {path}/events}, {@code GET {path}/events/stuck}, {@code POST {path}/events/retry}. */
    public List<Endpoint> endpoints() {
        var all = new ArrayList<Endpoint>();
        all.add(inbox.endpoint(path));
        all.addAll(stuck.endpoints(path));
        return List.copyOf(all);
    }

    /** The table with the entries of {@link #endpoints}: events from services, the rest for who looks after them. */
    public Permissions allow(Permissions table) {
        return table.allow("POST " + path + "/events", Inbox.SENDERS)
                .allow("GET " + path + "/events/stuck", Access.scope("operations:read"))
                .allow("POST " + path + "/events/retry", Access.scope("operations:write"));
    }

    public void start() {
        resumer.start();
        delivery.start();
    }

    /** Takes up nothing more; what is under way is finished, within its time. */
    @Override
    public void close() {
        delivery.close();
        resumer.close();
    }
}
