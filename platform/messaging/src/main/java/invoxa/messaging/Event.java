package invoxa.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.OutboxMessage;
import invoxa.web.trace.Correlation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a document, as a CloudEvents 1.0 event in structured JSON.
 *
 * @param id unique everywhere, such as {@code evt_01j…}; a repetition has the same
 * @param source the path of the service it comes from, such as {@code /invoices}
 * @param type such as {@code invoxa.invoice.issued.v1}
 * @param subject the id of the document it happened to
 * @param time when it happened
 * @param owner the organization it belongs to; null where it belongs to none, such as the reset of a user's password
 * @param correlationid of the request that caused it
 * @param traceparent of the request that caused it, as in W3C Trace Context
 * @param data the type's record as JSON
 */
public record Event(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable OrganizationId owner,
        @Nullable String correlationid,
        @Nullable String traceparent,
        JsonNode data) {

    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /**
     * The message to hand to {@link invoxa.storage.Documents#insert} or {@code replace} with the document that changed.
     *
     * @param subject the id of that document
     * @param time when it happened, the same as the document says
     */
    public static <D> OutboxMessage of(
            EventType<D> type, OrganizationId organization, String subject, Instant time, D data) {
        return message(type, organization, subject, time, data);
    }

    /** Like {@link #of} for what happened to a document that belongs to no organization. */
    public static <D> OutboxMessage withoutOrganization(EventType<D> type, String subject, Instant time, D data) {
        return message(type, null, subject, time, data);
    }

    /**
     * Reads an event; throws {@link invoxa.kernel.Refused} with 400, naming the attribute, where it is none of ours.
     */
    public static Event parse(byte[] structuredJson) {
        return EventJson.read(structuredJson);
    }

    /**
     * The data as the record of this type; fields that it does not declare are passed over.
     *
     * @throws invoxa.kernel.Refused 400, naming the field, where the data are not what the record holds
     */
    public <D> D data(EventType<D> declared) {
        return EventJson.data(this, declared.data());
    }

    /** The organization it belongs to; for events whose type always belongs to one. */
    public OrganizationId organization() {
        if (owner == null) {
            throw Invalid.event("/organization", "required", "An event of type " + type + " names its organization.");
        }
        return owner;
    }

    /**
     * The id that a document made because of this event always gets, so that handling it again makes no second one; it
     * sorts by the event's time.
     */
    public String derivedId(String prefix) {
        return Ids.derived(prefix, time, source + "/" + id);
    }

    private static <D> OutboxMessage message(
            EventType<D> type, @Nullable OrganizationId owner, String subject, Instant time, D data) {
        var cause = Correlation.bound();
        var event = new Event(
                Ids.next("evt"),
                type.source(),
                type.name(),
                subject,
                time,
                owner,
                cause == null ? null : cause.id(),
                cause == null ? null : cause.trace().traceparent(),
                Json.tree(data));
        return new OutboxMessage(event.id(), new String(EventJson.write(event), StandardCharsets.UTF_8));
    }
}
