package invoxa.messaging;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the other services' events arrive: {@code POST {path}/events}. Each event is handled once, however often it
 * comes; a repetition is answered 204 like the first, while the first is being handled 409. Types that nobody here
 * handles are acknowledged, so that a producer may be newer than its consumers.
 */
final class Inbox {

    /** Every service may send events, each only its own. */
    static final Access SENDERS =
            Access.anyOf(Sources.services().stream().map(Access::service).toArray(Access[]::new));

    private final HandledEvents handled;
    private final Map<String, Entry<?>> handlers = new ConcurrentHashMap<>();

    private record Entry<D>(EventType<D> type, Handler<D> handler) {
        void handle(Event event) {
            handler.on(event, event.data(type));
        }
    }

    Inbox(String service, DocumentStore store, Clock clock, Duration handling) {
        this.handled = new HandledEvents(service, store, clock, handling);
    }

    <D> void on(EventType<D> type, Handler<D> handler) {
        if (handlers.putIfAbsent(type.name(), new Entry<>(type, handler)) != null) {
            throw new IllegalArgumentException(type.name() + " has a handler already");
        }
    }

    Endpoint endpoint(String path) {
        return Endpoint.post(path + "/events", this::receive)
                .accepting(Event.CONTENT_TYPE)
                .notReplayed();
    }

    Set<String> types() {
        return Set.copyOf(handlers.keySet());
    }

    void sweep() {
        handled.sweep();
    }

    private Response receive(Request request) {
        var event = Event.parse(request.bytes());
        requireOwn(event, request.principal().subject());
        var entry = handlers.get(event.type());
        if (entry != null) {
            handleOnce(event, entry);
        }
        return Response.noContent();
    }

    private void handleOnce(Event event, Entry<?> entry) {
        switch (handled.arrived(event)) {
            case HandledEvents.Arrival.Repeated ignored -> {}
            case HandledEvents.Arrival.InProgress ignored ->
                throw Refused.conflict("event-in-progress", "This event is being handled right now.");
            case HandledEvents.Arrival.First(var claim) -> handle(event, entry, claim);
        }
    }

    private void handle(Event event, Entry<?> entry, Stored<HandledEvents.Received> claim) {
        try {
            entry.handle(event);
        } catch (StaleVersion e) {
            handled.failed(claim);
            throw Refused.conflict(
                    "busy", "A document that this event changes was changed by others: " + e.getMessage());
        } catch (RuntimeException e) {
            handled.failed(claim);
            throw e;
        }
        handled.handled(claim);
    }

    private static void requireOwn(Event event, String sender) {
        if (!event.source().equals(Sources.path(sender))) {
            throw new Refused(Problem.of(
                    403,
                    "foreign-source",
                    "Not the sender's event",
                    "The service " + sender + " may not send events of the source " + event.source() + "."));
        }
        if (!event.type().startsWith("invoxa." + sender + ".")) {
            throw Invalid.event(
                    "/type", "foreign-type", "Events of " + event.source() + " are of a type invoxa." + sender + ".….");
        }
    }
}
