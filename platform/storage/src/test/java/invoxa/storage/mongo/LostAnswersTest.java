package invoxa.storage.mongo;

import static invoxa.storage.mongo.MongoEngineContract.ACME;
import static invoxa.storage.mongo.MongoEngineContract.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.OutboxMessage;
import invoxa.storage.StaleVersion;
import invoxa.storage.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server has carried a command out, and the client never hears of it. */
class LostAnswersTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private TestDatabase database;
    private ForgetfulProxy proxy;
    private MongoStore unlucky;
    private MongoStore other;
    private Documents<Note> notes;
    private Documents<Note> others;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.inMemory();
        proxy = new ForgetfulProxy(database.uri());
        unlucky = MongoStore.open(proxy.uri());
        other = MongoStore.open(database.uri());
        notes = unlucky.documents(Note.KIND);
        others = other.documents(Note.KIND);
    }

    @AfterEach
    void close() throws Exception {
        unlucky.close();
        other.close();
        proxy.close();
        database.close();
    }

    @Test
    void an_insert_is_done_once_and_is_not_taken_for_another() {
        proxy.loseAnswerTo("insert", () -> {});
        var stored = notes.insert(ACME, "n1", Note.coded("A"), List.of(message("m1")));
        assertThat(notes.find(ACME, "n1")).contains(stored);
        assertThat(unlucky.outboxes("test.").backlog().messages()).isEqualTo(1);
    }

    @Test
    void an_insert_that_another_came_before_is_a_duplicate() {
        others.insert(ACME, "n1", Note.coded("A"));
        proxy.loseAnswerTo("insert", () -> {});
        assertThatThrownBy(() -> notes.insert(ACME, "n1", Note.coded("B")))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo(DuplicateKey.ID));
        assertThat(notes.find(ACME, "n1").orElseThrow().content().code()).isEqualTo("A");
    }

    @Test
    void a_replacement_is_done_once_and_is_not_stale() {
        var stored = notes.insert(ACME, "n1", Note.ranked(1L));
        proxy.loseAnswerTo("update", () -> {});
        var replaced = notes.replace(stored, Note.ranked(2L), List.of(message("m1")));
        assertThat(notes.find(ACME, "n1")).contains(replaced);
        assertThat(replaced.version()).isEqualTo(2);
        assertThat(unlucky.outboxes("test.").backlog().messages()).isEqualTo(1);
    }

    @Test
    void a_replacement_that_another_came_before_is_stale() {
        var stored = notes.insert(ACME, "n1", Note.ranked(1L));
        others.replace(stored, Note.ranked(5L));
        proxy.loseAnswerTo("update", () -> {});
        assertThatThrownBy(() -> notes.replace(stored, Note.ranked(2L))).isInstanceOf(StaleVersion.class);
        assertThat(notes.find(ACME, "n1").orElseThrow().content().rank()).isEqualTo(5);
    }

    @Test
    void a_replacement_of_which_nothing_can_be_known_any_more_fails_and_does_not_say_stale() {
        var stored = notes.insert(ACME, "n1", Note.ranked(1L));
        proxy.loseAnswerTo(
                "update", () -> others.replace(others.find(ACME, "n1").orElseThrow(), Note.ranked(9L)));
        assertThatThrownBy(() -> notes.replace(stored, Note.ranked(2L)))
                .isInstanceOf(StoreUnavailable.class)
                .hasCauseInstanceOf(MongoSocketException.class);
        assertThat(notes.find(ACME, "n1").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void a_deletion_is_done_once_with_and_without_waiting_messages() {
        var plain = notes.insert(ACME, "n1", Note.ranked(1L));
        proxy.loseAnswerTo("delete", () -> {});
        notes.delete(plain);
        assertThat(notes.find(ACME, "n1")).isEmpty();

        var waiting = notes.insert(ACME, "n2", Note.ranked(1L), List.of(message("m1")));
        proxy.loseAnswerTo("update", () -> {});
        notes.delete(waiting);
        assertThat(notes.find(ACME, "n2")).isEmpty();
        assertThat(unlucky.outboxes("test.").backlog().messages()).isEqualTo(1);
    }

    @Test
    void what_another_delivered_while_it_was_asked_for_is_not_claimed_again() {
        notes.insert(ACME, "n1", Note.ranked(1L), List.of(message("m1")));
        var late = unlucky.outboxes("test.");
        var fast = other.outboxes("test.");
        var now = Instant.now();
        proxy.delayAnswerTo("find", () -> {
            var first = fast.claim(now, LEASE, 10).getFirst();
            fast.delivered(first, Set.of("m1"));
            others.replace(others.find(ACME, "n1").orElseThrow(), Note.ranked(2L), List.of(message("m2")));
        });
        assertThat(late.claim(now, LEASE, 10))
                .flatMap(waiting -> waiting.messages())
                .extracting(OutboxMessage::id)
                .containsExactly("m2");
    }

    @Test
    void a_server_that_is_gone_is_told_from_a_document_that_is_not_there() {
        var gone = TestDatabase.inMemory();
        try (var store = MongoStore.open(gone.uri() + "?serverSelectionTimeoutMS=300")) {
            var documents = store.documents(Note.KIND);
            var stored = documents.insert(ACME, "n1", Note.ranked(1L));
            var outboxes = store.outboxes("test.");
            gone.close();
            assertThatThrownBy(outboxes::backlog).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(outboxes::retryNow).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> documents.find(ACME, "n1")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> documents.insert(ACME, "n2", Note.ranked(1L)))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> documents.replace(stored, Note.ranked(2L))).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> documents.delete(stored)).isInstanceOf(StoreUnavailable.class);
        }
    }
}
