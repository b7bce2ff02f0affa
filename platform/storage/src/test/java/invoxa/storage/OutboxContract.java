package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OutboxContract extends StoreContract {

    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Well behind the clock of any machine, so that everything written is older. */
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private Outboxes outboxes;

    @BeforeEach
    void openOutboxes() {
        outboxes = store.outboxes("test.");
    }

    @Test
    void messages_are_claimed_in_the_order_in_which_they_were_written() {
        var first = things.insert(ACME, "a", Thing.worth(1), List.of(message("1"), message("2")));
        things.replace(first, Thing.worth(2), List.of(message("3")));
        var claimed = outboxes.claim(NOW, LEASE, 10);
        assertThat(claimed).hasSize(1);
        var waiting = claimed.getFirst();
        assertThat(waiting.kind()).isEqualTo("test.things");
        assertThat(waiting.partition()).isEqualTo(ACME);
        assertThat(waiting.documentId()).isEqualTo("a");
        assertThat(waiting.attempts()).isZero();
        assertThat(waiting.lastError()).isNull();
        assertThat(waiting.due()).isEqualTo(NOW.plus(LEASE));
        assertThat(waiting.messages()).containsExactly(message("1"), message("2"), message("3"));
    }

    @Test
    void a_command_that_fails_leaves_no_message() {
        var first = things.insert(ACME, "a", Thing.worth(1));
        things.replace(first, Thing.worth(2));
        assertThatThrownBy(() -> things.replace(first, Thing.worth(3), List.of(message("late"))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> things.insert(ACME, "a", Thing.worth(3), List.of(message("taken"))))
                .isInstanceOf(DuplicateKey.class);
        assertThat(outboxes.claim(NOW, LEASE, 10)).isEmpty();
        assertThat(outboxes.backlog()).isEqualTo(new Outboxes.Backlog(0, 0, null));
    }

    @Test
    void a_claim_holds_until_its_lease_ends() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        assertThat(outboxes.claim(NOW, LEASE, 10)).hasSize(1);
        assertThat(outboxes.claim(NOW.plus(LEASE).minusMillis(1), LEASE, 10)).isEmpty();
        assertThat(outboxes.claim(NOW.plus(LEASE), LEASE, 10)).hasSize(1);
    }

    @Test
    void what_was_delivered_is_gone_and_the_version_is_the_same() {
        var stored = things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        outboxes.delivered(claimOne(), Set.of("1"));
        assertThat(outboxes.claim(NOW.plus(LEASE.multipliedBy(2)), LEASE, 10)).isEmpty();
        assertThat(outboxes.backlog().messages()).isZero();
        assertThat(things.find(ACME, "a")).contains(stored);
        things.replace(stored, Thing.worth(2));
    }

    @Test
    void what_was_added_during_a_claim_stays_and_is_due_at_once() {
        var stored = things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        var claimed = claimOne();
        things.replace(stored, Thing.worth(2), List.of(message("2")));
        assertThat(outboxes.claim(NOW, LEASE, 10)).isEmpty();
        outboxes.delivered(claimed, Set.of("1"));
        assertThat(claimOne().messages()).containsExactly(message("2"));
    }

    @Test
    void of_what_was_claimed_a_part_can_be_delivered() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1"), message("2"), message("3")));
        outboxes.delivered(claimOne(), Set.of("1", "2", "never there"));
        assertThat(claimOne().messages()).containsExactly(message("3"));
    }

    @Test
    void a_claim_that_is_given_back_leaves_its_messages_due_at_once() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1"), message("2")));
        outboxes.delivered(claimOne(), Set.of());
        assertThat(outboxes.backlog().documentsThatFailed()).isZero();
        assertThat(claimOne().messages()).containsExactly(message("1"), message("2"));
    }

    @Test
    void a_postponed_document_waits_for_its_time_and_counts_its_attempts() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        outboxes.postpone(claimOne(), NOW.plusSeconds(60), "connection refused");
        assertThat(outboxes.claim(NOW.plusSeconds(59), LEASE, 10)).isEmpty();
        assertThat(outboxes.backlog().documentsThatFailed()).isEqualTo(1);
        var again = outboxes.claim(NOW.plusSeconds(60), LEASE, 10).getFirst();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.lastError()).isEqualTo("connection refused");
        outboxes.postpone(again, NOW.plusSeconds(100), "still");
        assertThat(outboxes.stuck(10)).singleElement().satisfies(stuck -> {
            assertThat(stuck.attempts()).isEqualTo(2);
            assertThat(stuck.lastError()).isEqualTo("still");
            assertThat(stuck.due()).isEqualTo(NOW.plusSeconds(100));
            assertThat(stuck.messages()).containsExactly(message("1"));
        });
    }

    @Test
    void a_success_sets_the_attempts_back() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1"), message("2")));
        outboxes.postpone(claimOne(), NOW, "no");
        var again = claimOne();
        assertThat(again.attempts()).isEqualTo(1);
        outboxes.delivered(again, Set.of("1"));
        var rest = claimOne();
        assertThat(rest.attempts()).isZero();
        assertThat(rest.lastError()).isNull();
        assertThat(outboxes.stuck(10)).isEmpty();
    }

    @Test
    void who_comes_after_the_end_of_the_claim_cannot_end_the_claim_of_another() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1"), message("2")));
        var late = claimOne();
        var after = NOW.plus(LEASE);
        var current = outboxes.claim(after, LEASE, 10).getFirst();
        outboxes.postpone(late, NOW, "late");
        assertThat(outboxes.claim(after, LEASE, 10)).isEmpty();
        outboxes.delivered(late, Set.of("1"));
        assertThat(outboxes.claim(after, LEASE, 10)).isEmpty();
        assertThat(outboxes.stuck(10)).isEmpty();
        outboxes.delivered(current, Set.of("2"));
        assertThat(outboxes.backlog().messages()).isZero();
    }

    @Test
    void a_person_can_have_everything_tried_again_at_once_but_not_what_is_claimed() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        things.insert(ACME, "b", Thing.worth(1), List.of(message("2")));
        var claimed = outboxes.claim(NOW, LEASE, 10);
        outboxes.postpone(claimed.getFirst(), NOW.plus(Duration.ofDays(1)), "down");
        outboxes.retryNow();
        assertThat(outboxes.claim(NOW, LEASE, 10))
                .extracting(Outboxes.Waiting::documentId)
                .containsExactly(claimed.getFirst().documentId());
    }

    @Test
    void messages_outlive_their_document() {
        var stored = things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        things.delete(stored);
        things.insert(ACME, "a", Thing.worth(2), List.of(message("2")));
        assertThat(claimOne().messages()).containsExactly(message("1"), message("2"));
    }

    @Test
    void the_longest_waiting_come_first_and_no_more_than_asked_for() throws Exception {
        for (int i = 0; i < 5; i++) {
            things.insert(ACME, "t" + (9 - i), Thing.worth(i), List.of(message("m" + i)));
            TimeUnit.MILLISECONDS.sleep(3);
        }
        assertThat(outboxes.claim(NOW, LEASE, 2))
                .extracting(Outboxes.Waiting::documentId)
                .containsExactly("t9", "t8");
        assertThat(outboxes.claim(NOW, LEASE, 10))
                .extracting(Outboxes.Waiting::documentId)
                .containsExactly("t7", "t6", "t5");
    }

    @Test
    void outboxes_of_another_prefix_see_nothing() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        var others = store.outboxes("other.");
        assertThat(others.claim(NOW, LEASE, 10)).isEmpty();
        assertThat(others.backlog().messages()).isZero();
        assertThat(outboxes.backlog().messages()).isEqualTo(1);
        assertThat(outboxes.backlog().oldest()).isBefore(NOW);
    }

    @Test
    void a_lease_without_length_is_refused() {
        assertThatThrownBy(() -> outboxes.claim(NOW, Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_commit_with_a_message_wakes_who_listens() throws Exception {
        var woken = new Semaphore(0);
        outboxes.onMessage(woken::release);
        outboxes.onMessage(() -> {
            throw new IllegalStateException("a listener that fails must harm nobody");
        });
        outboxes.onMessage(() -> {
            throw new StackOverflowError("nor may one that fails badly");
        });
        store.outboxes("other.").onMessage(() -> woken.release(1_000));
        things.insert(ACME, "silent", Thing.worth(1));
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(woken.availablePermits()).isLessThan(2);
    }

    @Test
    void many_who_claim_at_once_never_hold_the_same_document() throws Exception {
        for (int i = 0; i < 200; i++) {
            things.insert(ACME, "t" + i, Thing.worth(i), List.of(message("m" + i)));
        }
        var claimers = IntStream.range(0, 8)
                .<Callable<List<String>>>mapToObj(i -> () -> {
                    var mine = new ArrayList<String>();
                    for (var claimed = outboxes.claim(NOW, LEASE, 7); !claimed.isEmpty(); ) {
                        claimed.forEach(waiting -> mine.add(waiting.documentId()));
                        claimed = outboxes.claim(NOW, LEASE, 7);
                    }
                    return mine;
                })
                .toList();
        assertThat(atOnce(claimers).stream().flatMap(List::stream)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_lost_doubled_or_out_of_order_while_it_is_added_and_delivered_at_once() throws Exception {
        int documents = 6;
        int each = 40;
        for (int i = 0; i < documents; i++) {
            things.insert(ACME, "t" + i, Thing.worth(0));
        }
        var delivered = new ConcurrentHashMap<String, List<String>>();
        var writing = new AtomicInteger(documents);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int document = 0; document < documents; document++) {
            var id = "t" + document;
            tasks.add(() -> {
                for (int i = 0; i < each; i++) {
                    var message = message(id + "-" + i);
                    things.change(ACME, id, thing -> Documents.Change.to(thing.plus(1), message));
                }
                return writing.decrementAndGet();
            });
        }
        for (int courier = 0; courier < 3; courier++) {
            tasks.add(() -> {
                int claims = 0;
                while (writing.get() > 0 || outboxes.backlog().messages() > 0) {
                    for (var waiting : outboxes.claim(NOW, LEASE, 2)) {
                        claims++;
                        var ids = waiting.messages().stream()
                                .map(OutboxMessage::id)
                                .toList();
                        delivered
                                .computeIfAbsent(waiting.documentId(), any -> new ArrayList<>())
                                .addAll(ids);
                        outboxes.delivered(waiting, new HashSet<>(ids));
                    }
                }
                return claims;
            });
        }
        atOnce(tasks);
        var expected = new HashMap<String, List<String>>();
        for (int document = 0; document < documents; document++) {
            var id = "t" + document;
            expected.put(
                    id, IntStream.range(0, each).mapToObj(i -> id + "-" + i).toList());
        }
        assertThat(delivered).isEqualTo(expected);
    }

    @Test
    void claims_and_postponements_outlive_a_restart() {
        things.insert(ACME, "a", Thing.worth(1), List.of(message("1")));
        things.insert(ACME, "b", Thing.worth(1), List.of(message("2")));
        var claimed = outboxes.claim(NOW, LEASE, 2);
        outboxes.postpone(claimed.getFirst(), NOW.plusSeconds(300), "down");
        reopen();
        openOutboxes();
        assertThat(outboxes.claim(NOW, LEASE, 10)).isEmpty();
        assertThat(outboxes.stuck(10)).hasSize(1);
        assertThat(outboxes.claim(NOW.plusSeconds(300), LEASE, 10)).hasSize(2);
    }

    private Outboxes.Waiting claimOne() {
        var claimed = outboxes.claim(NOW, LEASE, 10);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private static OutboxMessage message(String id) {
        return new OutboxMessage(id, "{\"id\": \"" + id + "\"}");
    }
}
