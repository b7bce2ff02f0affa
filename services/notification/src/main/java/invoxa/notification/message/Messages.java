package invoxa.notification.message;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All messages: an organization's in its partition, one that concerns a user alone in its own. */
public final class Messages {

    private static final int BATCH = 50;

    private static final Kind<Message> KIND = Kind.of("notification.messages", Message.class)
            .text("state", message -> message.state().code())
            .text("kind", message -> message.kind().code())
            .text("subjectId", Message::subjectId)
            .integer(
                    "due",
                    message -> message.due() == null ? null : message.due().toEpochMilli())
            .integer("secret", message -> message.kind().isSecret() ? 1L : 0L)
            .index("all", "secret")
            .index("byState", "secret", "state")
            .index("byKind", "secret", "kind")
            .index("bySubject", "secret", "subjectId")
            .searchable(Messages::words)
            .sweepIndex("due", "due")
            .build();

    private final Documents<Message> documents;

    public Messages(DocumentStore store) {
        documents = store.documents(KIND);
    }

    public static Partition partition(Message message) {
        return message.organization() == null ? Partition.own(message.id()) : Partition.of(message.organization());
    }

    private static List<String> words(Message message) {
        var words = new ArrayList<>(message.to());
        words.add(message.subject());
        message.invoiceIds().forEach(id -> words.add(word(id)));
        return words;
    }

    /**
     * An id as a word, without the prefix that all ids have, and backwards: searching goes by a word's beginning, and
     * that of an id is the time, which ids of one moment share.
     */
    private static String word(String id) {
        return new StringBuilder(id.substring(id.indexOf('_') + 1)).reverse().toString();
    }

    public Page<Stored<Message>> ofInvoice(
            OrganizationId organization, String invoiceId, int limit, @Nullable String cursor) {
        return list(organization, new Filter(null, null, null, word(invoiceId), false), limit, cursor);
    }

    /** False where it is there already. */
    public boolean add(Message message, List<OutboxMessage> events) {
        try {
            documents.insert(partition(message), message.id(), message, events);
            return true;
        } catch (DuplicateKey e) {
            return false;
        }
    }

    public boolean has(Partition partition, String id) {
        return documents.find(partition, id).isPresent();
    }

    public Stored<Message> get(OrganizationId organization, String id) {
        return documents.find(Partition.of(organization), id).orElseThrow(() -> Refused.notFound("message"));
    }

    public Optional<Stored<Message>> change(
            Partition partition, String id, Function<Message, Documents.@Nullable Change<Message>> decision) {
        return documents.change(partition, id, decision);
    }

    public List<Stored<Message>> due(Instant now) {
        var query = Query.by("due").range("due", 0L, now.toEpochMilli() + 1).limit(BATCH);
        return documents.sweep(query).items();
    }

    /**
     * Which messages.
     *
     * @param text words of the recipients, the subject or the id of an invoice that it says something of
     * @param secretToo whether those with links that open something are shown
     */
    public record Filter(
            @Nullable MessageState state,
            @Nullable MessageKind kind,
            @Nullable String subjectId,
            @Nullable String text,
            boolean secretToo) {}

    public Page<Stored<Message>> list(OrganizationId organization, Filter filter, int limit, @Nullable String cursor) {
        var index = filter.subjectId() != null
                ? "bySubject"
                : filter.state() != null ? "byState" : filter.kind() != null ? "byKind" : "all";
        var query = Query.by(index).equal("secret", filter.secretToo() ? 1L : 0L);
        if (filter.subjectId() != null) {
            query = query.equal("subjectId", filter.subjectId());
        }
        if (filter.state() != null) {
            query = query.equal("state", filter.state().code());
        }
        if (filter.kind() != null) {
            query = query.equal("kind", filter.kind().code());
        }
        return documents.page(
                Partition.of(organization),
                query.matching(filter.text()).backwards().limit(limit).after(cursor));
    }
}
