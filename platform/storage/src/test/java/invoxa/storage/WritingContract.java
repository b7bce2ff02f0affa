package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class WritingContract extends StoreContract {

    @Test
    void a_document_is_found_as_it_was_inserted() {
        var inserted = things.insert(ACME, "a", new Thing("name", "open", 12L, "2026-01-31", List.of("x", "y")));
        assertThat(inserted.version()).isEqualTo(1);
        assertThat(things.find(ACME, "a")).contains(inserted);
        assertThat(things.find(ACME, "b")).isEmpty();
    }

    @Test
    void absent_values_come_back_absent() {
        things.insert(ACME, "a", new Thing(null, null, null, null, List.of()));
        assertThat(thing("a").name()).isNull();
        assertThat(thing("a").amount()).isNull();
    }

    @Test
    void the_greatest_and_the_least_integers_come_back_as_they_were() {
        for (long value : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 0, -1, 1L << 31, 1L << 53, (1L << 53) + 1}) {
            things.insert(ACME, "n" + value, Thing.worth(value));
            assertThat(thing("n" + value).amount()).isEqualTo(value);
            assertThat(things.page(ACME, Query.by("amount").equal("amount", value))
                            .items())
                    .extracting(Stored::id)
                    .containsExactly("n" + value);
        }
    }

    @Test
    void an_id_is_taken_once_in_a_partition_and_free_in_another() {
        things.insert(ACME, "a", Thing.named("first"));
        assertThatThrownBy(() -> things.insert(ACME, "a", Thing.named("second")))
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo(DuplicateKey.ID));
        things.insert(OTHER, "a", Thing.named("theirs"));
        assertThat(thing("a").name()).isEqualTo("first");
        assertThat(things.find(OTHER, "a").orElseThrow().content().name()).isEqualTo("theirs");
    }

    @Test
    void a_replacement_has_the_next_version() {
        var first = things.insert(ACME, "a", Thing.named("first"));
        var second = things.replace(first, Thing.named("second"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(things.find(ACME, "a")).contains(second);
    }

    @Test
    void who_read_an_older_version_cannot_replace_or_delete() {
        var first = things.insert(ACME, "a", Thing.named("first"));
        var second = things.replace(first, Thing.named("second"));
        assertThatThrownBy(() -> things.replace(first, Thing.named("late"))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> things.delete(first)).isInstanceOf(StaleVersion.class);
        assertThat(things.find(ACME, "a")).contains(second);
    }

    @Test
    void a_deleted_document_is_gone_and_its_id_is_free() {
        var first = things.insert(ACME, "a", Thing.named("first"));
        things.insert(OTHER, "a", Thing.named("theirs"));
        things.delete(first);
        assertThat(things.find(ACME, "a")).isEmpty();
        assertThat(things.find(OTHER, "a")).isPresent();
        assertThatThrownBy(() -> things.delete(first)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> things.replace(first, Thing.named("late"))).isInstanceOf(StaleVersion.class);
        assertThat(things.insert(ACME, "a", Thing.named("again")).version()).isEqualTo(1);
    }

    @Test
    void what_was_never_stored_is_saved_once_and_then_like_any_other() {
        var never = Stored.never(ACME, "one", Thing.named("none"));
        var first = things.save(never, Thing.named("first"));
        assertThat(things.find(ACME, "one")).contains(first);
        assertThatThrownBy(() -> things.save(never, Thing.named("late"))).isInstanceOf(StaleVersion.class);
        var second = things.save(first, Thing.named("second"));
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThatThrownBy(() -> things.save(first, Thing.named("late"))).isInstanceOf(StaleVersion.class);
        assertThat(things.find(ACME, "one").orElseThrow().content()).isEqualTo(Thing.named("second"));
    }

    @Test
    void a_document_of_another_partition_cannot_be_replaced_by_its_id() {
        var ours = things.insert(ACME, "a", Thing.named("ours"));
        var forged = new Stored<>(OTHER, "a", ours.version(), ours.content());
        assertThatThrownBy(() -> things.replace(forged, Thing.named("stolen"))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> things.delete(forged)).isInstanceOf(StaleVersion.class);
        assertThat(thing("a").name()).isEqualTo("ours");
    }

    @Test
    void many_are_found_by_their_ids_and_those_that_do_not_exist_are_left_out() {
        for (int i = 0; i < 50; i++) {
            things.insert(ACME, "a" + i, Thing.worth(i));
            things.insert(OTHER, "o" + i, Thing.worth(i));
        }
        var ids = IntStream.range(0, 100).mapToObj(i -> "a" + i).toList();
        assertThat(things.findAll(
                        ACME, Stream.concat(ids.stream(), Stream.of("o1", "a1")).toList()))
                .extracting(Stored::id)
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 50));
        assertThat(things.findAll(ACME, List.of())).isEmpty();
    }

    @Test
    void thirty_two_writers_lose_no_increment() throws Exception {
        things.insert(ACME, "counter", Thing.worth(0));
        var seen = new AtomicInteger();
        var writers = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < 32; writer++) {
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    things.change(ACME, "counter", thing -> {
                        seen.incrementAndGet();
                        return Documents.Change.to(thing.plus(1));
                    });
                }
                return 25;
            });
        }
        atOnce(writers);
        assertThat(thing("counter").amount()).isEqualTo(32 * 25);
        assertThat(things.find(ACME, "counter").orElseThrow().version()).isEqualTo(32 * 25 + 1);
        assertThat(seen.get()).isGreaterThanOrEqualTo(32 * 25);
    }

    @Test
    void of_many_that_replace_the_same_version_at_once_one_succeeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            var read = things.insert(ACME, "r" + round, Thing.worth(0));
            var writers = IntStream.rangeClosed(1, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            things.replace(read, Thing.worth(i));
                            return true;
                        } catch (StaleVersion e) {
                            return false;
                        }
                    })
                    .toList();
            assertThat(atOnce(writers)).containsOnlyOnce(true);
        }
    }

    @Test
    void of_many_that_insert_the_same_id_at_once_one_succeeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            var id = "i" + round;
            var writers = IntStream.rangeClosed(1, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            things.insert(ACME, id, Thing.worth(i));
                            return true;
                        } catch (DuplicateKey e) {
                            return false;
                        }
                    })
                    .toList();
            assertThat(atOnce(writers)).containsOnlyOnce(true);
        }
    }

    @Test
    void a_command_that_fails_does_no_harm_to_those_beside_it() throws Exception {
        things.insert(ACME, "taken", Thing.worth(-1));
        var writers = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> {
                    if (i % 3 == 0) {
                        assertThatThrownBy(() -> things.insert(
                                        ACME, "taken", Thing.worth(i), List.of(new OutboxMessage("m" + i, "{}"))))
                                .isInstanceOf(DuplicateKey.class);
                        return "taken";
                    }
                    return things.insert(ACME, "n" + i, Thing.worth(i), List.of(new OutboxMessage("m" + i, "{}")))
                            .id();
                })
                .toList();
        var ids = atOnce(writers).stream().distinct().toList();
        assertThat(things.findAll(ACME, ids)).hasSize(ids.size());
        assertThat(thing("taken").amount()).isEqualTo(-1);
        assertThat(store.outboxes("test.").backlog().messages()).isEqualTo(ids.size() - 1);
    }

    @Test
    void a_decision_to_leave_it_changes_nothing() {
        var inserted = things.insert(ACME, "a", Thing.worth(1));
        assertThat(things.change(ACME, "a", thing -> null)).contains(inserted);
        assertThat(things.change(ACME, "none", thing -> Documents.Change.to(thing)))
                .isEmpty();
        assertThat(things.find(ACME, "a")).contains(inserted);
    }

    @Test
    void a_decision_may_change_another_document() {
        things.insert(ACME, "a", Thing.worth(1));
        things.insert(ACME, "b", Thing.worth(1));
        things.change(ACME, "a", thing -> {
            things.change(ACME, "b", other -> Documents.Change.to(other.plus(10)));
            return Documents.Change.to(thing.plus(1));
        });
        assertThat(thing("a").amount()).isEqualTo(2);
        assertThat(thing("b").amount()).isGreaterThanOrEqualTo(11);
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                " ",
                "'",
                "\"",
                "'; DROP TABLE d; --",
                "\0",
                "a\0b",
                "$where",
                "{\"$gt\": \"\"}",
                "a.b",
                "😀👩‍👩‍👧‍👦",
                "\uFFFF\uFFFD",
                "é versus e\u0301",
                "../../etc/passwd",
                "%_[]*?\\",
                "\r\n\t\u2028",
                "x".repeat(5_000),
                "ü".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void any_text_can_be_a_value_a_key_and_an_id(String text) {
        var id = text.isEmpty() ? "empty" : text;
        var thing = new Thing(text, text, 1L, text, List.of(text));
        var stored = things.insert(ACME, id, thing);
        things.insert(ACME, "neighbour", Thing.named("neighbour"));
        assertThat(things.find(ACME, id)).contains(stored);
        for (var key : List.of("name", "due")) {
            assertThat(things.page(ACME, Query.by(key).equal(key, text)).items())
                    .containsExactly(stored);
            assertThat(things.page(ACME, Query.by(key).startsWith(key, text)).items())
                    .contains(stored);
            assertThat(things.page(ACME, Query.by("id").anyOf(key, List.of(text)))
                            .items())
                    .containsExactly(stored);
        }
        var page = things.page(ACME, Query.by("name").limit(1));
        assertThat(things.page(ACME, Query.by("name").limit(1).after(page.next()))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
        var changed = things.replace(stored, thing.plus(1));
        assertThat(things.find(ACME, id)).contains(changed);
        things.delete(changed);
        assertThat(things.find(ACME, id)).isEmpty();
    }

    @Test
    void a_partition_with_a_hostile_name_is_a_partition() {
        hostileTexts().filter(text -> !text.isEmpty()).forEach(text -> {
            var stored = things.insert(new Partition(text), "a", Thing.named(text));
            assertThat(things.page(new Partition(text), Query.by("id")).items()).containsExactly(stored);
        });
    }

    @Test
    void a_document_of_a_megabyte_is_kept() {
        var text = "0123456789abcdef".repeat(65_536);
        things.insert(ACME, "big", new Thing("big", null, 1L, null, List.of(text)));
        things.change(ACME, "big", thing -> Documents.Change.to(thing.plus(1)));
        assertThat(thing("big").texts()).containsExactly(text);
    }

    @Test
    void everything_is_there_after_a_reopening() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            var id = Ids.next("thing");
            ids.add(id);
            things.insert(ACME, id, Thing.worth(i), List.of(new OutboxMessage("m" + i, "{\"n\":" + i + "}")));
        }
        things.change(ACME, ids.getFirst(), thing -> Documents.Change.to(thing.plus(100)));
        things.delete(things.find(ACME, ids.getLast()).orElseThrow());
        reopen();
        assertThat(things.page(ACME, Query.by("id")).items())
                .extracting(Stored::id)
                .containsExactlyElementsOf(ids.subList(0, 19));
        assertThat(thing(ids.getFirst()).amount()).isEqualTo(100);
        assertThat(things.find(ACME, ids.getFirst()).orElseThrow().version()).isEqualTo(2);
        assertThat(store.outboxes("test.").backlog().messages()).isEqualTo(20);
    }

    @Test
    void a_store_that_works_passes_its_check() {
        store.check();
        assertThat(things.find(ACME, "none")).isEmpty();
    }
}
