package invoxa.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import invoxa.json.Json;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this engine must do beyond the contract of every engine, on any server that speaks MongoDB's protocol. */
abstract class MongoEngineContract {

    static final Partition ACME = new Partition("org_acme");
    static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");
    static final Duration LEASE = Duration.ofSeconds(30);

    TestDatabase database;
    MongoStore store;
    Documents<Note> notes;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        database = database();
        store = MongoStore.open(database.uri());
        notes = store.documents(Note.KIND);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            database.close();
        }
    }

    @Test
    void a_body_that_looks_like_operators_paths_and_extended_json_comes_back_as_it_was() throws Exception {
        var body = Json.STORED.readTree("""
                {"$oid": "000000000000000000000000", "$where": "sleep(1000)", "a.b": {"$gt": "", "": 1, "_id": 2},
                 "%": 3, "%24": 4, "%n": "5", "$date": {"$numberLong": "1"}, "nul\\u0000": "\\u0000",
                 "$ref": "x", "$id": 1, "$db": "y", "list": [[], {}, null, true, "$x", [{"$set": {"v": 9}}]],
                 "日本": "😀 é", "m0": 0, "0": "zero"}
                """);
        notes.insert(ACME, "n1", Note.holding(body));
        var read = notes.find(ACME, "n1").orElseThrow();
        assertThat(read.content().body()).isEqualTo(body);
        notes.replace(read, Note.holding(JsonNodeFactory.instance.objectNode().set("$set", body)));
        assertThat(notes.find(ACME, "n1").orElseThrow().content().body().get("$set"))
                .isEqualTo(body);
    }

    @Test
    void numbers_of_any_length_come_back_digit_by_digit() {
        var json = JsonNodeFactory.instance;
        var body = json.objectNode()
                .put("least", Long.MIN_VALUE)
                .put("most", Long.MAX_VALUE)
                .put("int", 7)
                .put("beyond", BigInteger.TWO.pow(200).negate())
                .put("money", new BigDecimal("12.34"))
                .put("digits", new BigDecimal("0.1234567890123456789012345678901234567891"))
                .put("tenth", 0.1d);
        notes.insert(ACME, "n1", Note.holding(body));
        var read = notes.find(ACME, "n1").orElseThrow().content().body();
        assertThat(read.get("least").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(read.get("most").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(read.get("int").isInt()).isTrue();
        assertThat(read.get("beyond").bigIntegerValue())
                .isEqualTo(BigInteger.TWO.pow(200).negate());
        assertThat(read.get("money").decimalValue()).isEqualTo(new BigDecimal("12.34"));
        assertThat(read.get("digits").decimalValue())
                .isEqualTo(new BigDecimal("0.1234567890123456789012345678901234567891"));
        assertThat(read.get("tenth").asText()).isEqualTo("0.1");
    }

    @Test
    void text_that_is_no_unicode_is_refused_and_nothing_is_stored() {
        assertThatThrownBy(() -> notes.insert(ACME, "n1", Note.coded("half \ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.find(ACME, "n1")).isEmpty();
    }

    @Test
    void a_slash_moved_between_partition_and_id_is_another_document() {
        notes.insert(new Partition("a"), "b/c", Note.ranked(1L));
        notes.insert(new Partition("a/b"), "c", Note.ranked(2L));
        notes.insert(new Partition("a~1b"), "c", Note.ranked(3L));
        assertThat(notes.find(new Partition("a"), "b/c").orElseThrow().content().rank())
                .isEqualTo(1);
        assertThat(notes.find(new Partition("a/b"), "c").orElseThrow().content().rank())
                .isEqualTo(2);
        assertThat(notes.find(new Partition("a~1b"), "c")
                        .orElseThrow()
                        .content()
                        .rank())
                .isEqualTo(3);
    }

    @Test
    void delivery_leaves_the_version_and_does_not_disturb_a_replacement_in_between() {
        var outboxes = store.outboxes("test.");
        var inserted = notes.insert(ACME, "n1", Note.ranked(1L), List.of(message("m1"), message("m.$2")));
        var claimed = outboxes.claim(NOW, LEASE, 10);
        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().messages()).containsExactly(message("m1"), message("m.$2"));
        var replaced = notes.replace(inserted, Note.ranked(2L), List.of(message("m3")));
        outboxes.delivered(claimed.getFirst(), Set.of("m1", "m.$2"));
        assertThat(notes.find(ACME, "n1")).contains(replaced);
        var rest = outboxes.claim(NOW, LEASE, 10);
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().messages()).containsExactly(message("m3"));
        outboxes.delivered(rest.getFirst(), Set.of("m3"));
        assertThat(outboxes.backlog().messages()).isZero();
        assertThat(outboxes.claim(NOW.plus(LEASE), LEASE, 10)).isEmpty();
        assertThat(notes.find(ACME, "n1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_deleted_documents_messages_are_delivered_and_come_before_those_of_its_successor() {
        var outboxes = store.outboxes("test.");
        var first = notes.insert(ACME, "n1", Note.coded("A"), List.of(message("m1")));
        notes.delete(notes.replace(first, Note.coded("A"), List.of(message("m2"))));
        assertThat(notes.find(ACME, "n1")).isEmpty();
        assertThat(notes.findAll(ACME, List.of("n1"))).isEmpty();
        assertThat(notes.page(ACME, Query.by("byRank")).items()).isEmpty();
        assertThat(notes.count(ACME, Query.by("byRank"))).isZero();
        var second = notes.insert(ACME, "n1", Note.coded("A"), List.of(message("m3")));
        assertThat(second.version()).isEqualTo(1);
        assertThat(notes.find(ACME, "n1")).contains(second);
        var claimed = outboxes.claim(NOW, LEASE, 10);
        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().messages()).containsExactly(message("m1"), message("m2"), message("m3"));
        notes.delete(second);
        outboxes.delivered(claimed.getFirst(), Set.of("m1", "m2", "m3"));
        assertThat(outboxes.backlog().messages()).isZero();
        assertThat(notes.insert(ACME, "n1", Note.coded("A")).version()).isEqualTo(1);
    }

    @Test
    void what_an_insert_would_break_is_named() {
        notes.insert(ACME, "n1", Note.coded("A"));
        var other = notes.insert(ACME, "n2", Note.coded(null));
        notes.insert(ACME, "n3", Note.coded(null));
        assertThatThrownBy(() -> notes.insert(ACME, "n1", Note.coded("B")))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo(DuplicateKey.ID));
        assertThatThrownBy(() -> notes.insert(ACME, "n4", Note.coded("A")))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo("code"));
        assertThatThrownBy(() -> notes.replace(other, Note.coded("A")))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo("code"));
        assertThat(notes.find(ACME, "n2")).contains(other);
        notes.insert(new Partition("org_other"), "n4", Note.coded("A"));
    }

    @Test
    void thirty_two_writers_on_one_document_lose_no_change() throws Exception {
        notes.insert(ACME, "n1", Note.ranked(0L));
        var all = new ArrayList<java.util.concurrent.Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 32; writer++) {
                all.add(threads.submit(() -> {
                    for (int times = 0; times < 5; times++) {
                        notes.change(ACME, "n1", note -> Documents.Change.to(Note.ranked(note.rank() + 1)));
                    }
                }));
            }
        }
        for (var each : all) {
            each.get();
        }
        var end = notes.find(ACME, "n1").orElseThrow();
        assertThat(end.content().rank()).isEqualTo(160);
        assertThat(end.version()).isEqualTo(161);
    }

    @Test
    void of_many_who_want_one_unique_value_one_gets_it() throws Exception {
        var won = new AtomicInteger();
        var all = new ArrayList<java.util.concurrent.Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 32; writer++) {
                var id = "n" + writer;
                all.add(threads.submit(() -> {
                    try {
                        notes.insert(ACME, id, Note.coded("A"));
                        won.incrementAndGet();
                    } catch (DuplicateKey e) {
                        assertThat(e.key()).isEqualTo("code");
                    }
                }));
            }
        }
        for (var each : all) {
            each.get();
        }
        assertThat(won).hasValue(1);
        assertThat(notes.count(ACME, Query.by("byRank"))).isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_over_absent_and_equal_keys_in_both_directions() {
        var ids = new ArrayList<String>();
        for (int at = 0; at < 23; at++) {
            var id = "n%02d".formatted(at);
            ids.add(id);
            var owner = at % 5 == 0 ? null : "o" + at % 3;
            var rank = at % 4 == 0 ? null : (long) at % 3;
            notes.insert(ACME, id, new Note(owner, rank, null, null, null));
        }
        for (var query : List.of(Query.by("byOwner"), Query.by("byOwner").backwards(), Query.by("byRank"))) {
            var whole = notes.page(ACME, query.limit(100)).items();
            var paged = new ArrayList<Stored<Note>>();
            String cursor = null;
            do {
                var page = notes.page(ACME, query.limit(3).after(cursor));
                paged.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            assertThat(paged).isEqualTo(whole);
            assertThat(paged.stream().map(Stored::id)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void words_are_found_by_their_beginnings() {
        notes.insert(ACME, "n1", new Note("ann", 1L, null, "Müller & Söhne GmbH", null));
        notes.insert(ACME, "n2", new Note("ann", 2L, null, "Mullen Ltd", null));
        assertThat(ids(Query.by("byRank").matching("mull"))).containsExactly("n1", "n2");
        assertThat(ids(Query.by("byRank").matching("GMB muller"))).containsExactly("n1");
        assertThat(ids(Query.by("byRank").matching("ohne"))).isEmpty();
        assertThat(ids(Query.by("byRank").matching(".*"))).containsExactly("n1", "n2");
    }

    @Test
    void a_kind_that_gains_keys_finds_what_was_there_before() {
        var before = invoxa.storage.Kind.of("test.grown", Note.class).build();
        store.documents(before).insert(ACME, "n1", Note.coded("A"));
        store.documents(before).insert(ACME, "n2", Note.coded(null));
        var after = invoxa.storage.Kind.of("test.grown", Note.class)
                .text("code", Note::code)
                .index("byCode", "code")
                .unique("code", "code")
                .build();
        try (var reopened = MongoStore.open(database.uri())) {
            var grown = reopened.documents(after);
            var found = grown.page(ACME, Query.by("byCode").equal("code", "A")).items();
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().version()).isEqualTo(1);
            assertThatThrownBy(() -> grown.insert(ACME, "n3", Note.coded("A"))).isInstanceOf(DuplicateKey.class);
        }
    }

    @Test
    void the_store_says_that_it_is_ready() {
        store.check();
        store.check();
    }

    private List<String> ids(Query query) {
        return notes.page(ACME, query).items().stream().map(Stored::id).toList();
    }

    static OutboxMessage message(String id) {
        return new OutboxMessage(id, "{\"id\": \"" + id + "\"}");
    }
}
