package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.Refused;
import invoxa.storage.Query.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class PagingContract extends StoreContract {

    private final List<String> states = Arrays.asList(null, "open", "paid", "a\0b", "ÿ", "\uFFFD", lastCharacter(), "");
    private static final List<String> DUES = Arrays.asList(null, "2026-01-01", "2026-01-02", "2026-02-01", "2027");

    protected abstract String lastCharacter();

    protected abstract void assertServedByIndex(String plan, Kind<?> kind, String index);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void pages_hold_what_an_oracle_finds_in_its_order_in_both_directions(int seed) {
        var random = new Random(seed);
        var all = fill(random, 150);
        for (int i = 0; i < 120; i++) {
            var query = anyQuery(random);
            var expected = expected(all, query);
            assertThat(ids(pages(query))).as(query.toString()).isEqualTo(expected);
            assertThat(things.count(ACME, query)).as(query.toString()).isEqualTo(expected.size());
        }
    }

    @Test
    void sweeps_hold_what_an_oracle_finds_in_all_partitions() {
        var random = new Random(11);
        var all = fill(random, 100);
        for (int i = 0; i < 100; i++) {
            var any = anyQuery(random);
            var query = new Query("everywhere", any.conditions(), any.descending(), null, any.limit(), null);
            Comparator<Stored<Thing>> order = Comparator.<Stored<Thing>, String>comparing(
                            stored -> stored.content().due(), Comparator.nullsFirst(StoreContract::byCodePoint))
                    .thenComparing(
                            stored -> stored.content().amount(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(stored -> stored.partition().value(), StoreContract::byCodePoint)
                    .thenComparing(Stored::id, StoreContract::byCodePoint);
            var expected = all.stream()
                    .filter(stored -> meets(stored.content(), query))
                    .sorted(query.descending() ? order.reversed() : order)
                    .map(stored -> stored.partition().value() + stored.id())
                    .toList();
            var found = new ArrayList<String>();
            var next = query;
            do {
                var page = things.sweep(next);
                page.items().forEach(stored -> found.add(stored.partition().value() + stored.id()));
                next = page.next() == null ? null : query.after(page.next());
            } while (next != null);
            assertThat(found).as(query.toString()).isEqualTo(expected);
        }
    }

    @Test
    void conditions_on_the_first_keys_and_the_order_are_served_by_the_index() {
        fill(new Random(5), 30);
        var first = Query.by("state").equal("state", "open");
        for (var query : List.of(
                first,
                first.backwards(),
                first.equal("due", "2026-01-01").range("amount", 1L, 100L),
                first.range("due", "2026-01-01", "2026-02-01").backwards(),
                first.startsWith("due", "2026-01"),
                first.anyOf("due", List.of("2026-01-01", "2027")),
                Query.by("state").anyOf("state", List.of("open", "paid")),
                Query.by("state")
                        .anyOf("state", List.of("paid", "open"))
                        .range("due", "2026", null)
                        .backwards(),
                Query.by("state").equal("state", "open").equal("name", "not in this index"))) {
            assertServedByIndex(things.plan(ACME, query), THINGS, "state");
            var page = things.page(ACME, query.limit(1));
            if (page.next() != null) {
                assertServedByIndex(things.plan(ACME, query.limit(1).after(page.next())), THINGS, "state");
            }
        }
    }

    @Test
    void a_listing_neither_skips_nor_repeats_while_others_are_inserted_changed_and_deleted() throws Exception {
        var stay = new TreeSet<String>();
        for (int i = 0; i < 400; i++) {
            var id = "s%03d".formatted(i);
            things.insert(ACME, id, new Thing("stays", "open", (long) (i % 7), null, List.of()));
            stay.add(id);
        }
        var done = new AtomicBoolean();
        var noise = Stream.of(1, 2, 3)
                .<Callable<Integer>>map(seed -> () -> {
                    var random = new Random(seed);
                    int made = 0;
                    for (; !done.get(); made++) {
                        var id = "x" + seed + "-" + random.nextInt(100);
                        var found = things.find(ACME, id);
                        if (found.isEmpty()) {
                            things.insert(ACME, id, Thing.worth(random.nextInt(7)));
                        } else if (random.nextBoolean()) {
                            things.delete(found.get());
                        } else {
                            things.replace(found.get(), Thing.worth(random.nextInt(7)));
                        }
                    }
                    return made;
                })
                .toList();
        var reading = (Callable<Integer>) () -> {
            try {
                for (int round = 0; round < 20; round++) {
                    var query = round % 2 == 0
                            ? Query.by("amount")
                            : Query.by("amount").backwards();
                    var seen = ids(pages(query.limit(17)));
                    assertThat(seen.stream().filter(stay::contains).toList())
                            .hasSize(stay.size())
                            .containsExactlyInAnyOrderElementsOf(stay);
                }
            } finally {
                done.set(true);
            }
            return 0;
        };
        var tasks = new ArrayList<>(noise);
        tasks.add(reading);
        assertThat(atOnce(tasks).subList(0, 3)).allMatch(made -> made > 0);
    }

    @Test
    void the_last_page_has_no_cursor_even_when_it_is_full() {
        for (int i = 0; i < 6; i++) {
            things.insert(ACME, "t" + i, Thing.worth(i));
        }
        var first = things.page(ACME, Query.by("amount").limit(3));
        var second = things.page(ACME, Query.by("amount").limit(3).after(first.next()));
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(things.page(OTHER, Query.by("amount"))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_cursor_of_another_partition_or_query_or_hand_is_refused() {
        for (int i = 0; i < 6; i++) {
            things.insert(ACME, "t" + i, Thing.worth(i));
            things.insert(OTHER, "t" + i, Thing.worth(i));
        }
        var query = Query.by("amount").limit(2).equal("state", "open");
        var cursor = things.page(ACME, query).next();
        assertThat(things.page(ACME, query.limit(100).after(cursor)).items()).hasSize(4);

        assertRefused(() -> things.page(OTHER, query.after(cursor)));
        assertRefused(() -> things.page(ACME, query.backwards().after(cursor)));
        assertRefused(() -> things.page(ACME, query.range("amount", 0L, null).after(cursor)));
        assertRefused(() -> things.page(ACME, Query.by("amount").after(cursor)));
        assertRefused(
                () -> things.page(ACME, Query.by("name").equal("state", "open").after(cursor)));
        assertRefused(() -> things.page(ACME, query.matching("word").after(cursor)));
        var bytes = Base64.getUrlDecoder().decode(cursor);
        for (int i = 0; i < bytes.length; i++) {
            var tampered = bytes.clone();
            tampered[i] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(tampered);
            assertRefused(() -> things.page(ACME, query.after(text)));
        }
        for (var text : List.of("", "x", "null", "äöü", "' OR 1=1 --", cursor + "A", "AAAA".repeat(10_000))) {
            assertRefused(() -> things.page(ACME, query.after(text)));
        }
    }

    @Test
    void another_partition_sees_nothing_of_this_one() {
        fill(new Random(3), 40);
        var theirs = new Partition(ACME.value() + "x");
        assertThat(things.page(theirs, Query.by("id")).items()).isEmpty();
        assertThat(things.count(theirs, Query.by("state"))).isZero();
        assertThat(things.page(new Partition(""), Query.by("due")).items()).isEmpty();
        assertThat(things.page(OTHER, Query.by("id").limit(1_000)).items())
                .allMatch(stored -> stored.partition().equals(OTHER));
    }

    @Test
    void a_query_that_the_kind_does_not_declare_is_refused() {
        for (var query : List.of(
                Query.by("nothing"),
                Query.by("everywhere"),
                Query.by("id").equal("nothing", "x"),
                Query.by("id").equal("amount", "1"),
                Query.by("id").equal("state", 1L),
                Query.by("id").range("amount", "a", null),
                Query.by("id").anyOf("state", List.of(1L)))) {
            assertThatThrownBy(() -> things.page(ACME, query))
                    .as(query.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> things.sweep(Query.by("due"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void any_of_nothing_finds_nothing() {
        fill(new Random(3), 20);
        assertThat(things.page(ACME, Query.by("state").anyOf("state", List.of()))
                        .items())
                .isEmpty();
        assertThat(things.count(ACME, Query.by("state").anyOf("state", List.of())))
                .isZero();
    }

    @Test
    void any_of_two_thousand_values_is_answered_in_order() {
        for (int i = 0; i < 30; i++) {
            things.insert(ACME, "t" + (99 - i), Thing.worth(i));
        }
        var values = new ArrayList<Object>();
        for (long i = 0; i < 2_000; i++) {
            values.add(i * 2);
        }
        assertThat(pages(Query.by("amount").anyOf("amount", values).limit(4)))
                .extracting(stored -> stored.content().amount())
                .hasSize(15)
                .isSorted();
    }

    private List<Stored<Thing>> fill(Random random, int count) {
        var all = new ArrayList<Stored<Thing>>();
        for (int i = 0; i < count; i++) {
            var thing = new Thing(
                    "n" + random.nextInt(20),
                    states.get(random.nextInt(states.size())),
                    random.nextInt(4) == 0 ? null : random.nextLong(-3, 5),
                    DUES.get(random.nextInt(DUES.size())),
                    List.of());
            var id = random.nextInt(100_000) + (random.nextInt(3) == 0 ? lastCharacter() : "\uFFFD") + i;
            all.add(things.insert(ACME, id, thing));
            all.add(things.insert(OTHER, id, thing));
        }
        return all;
    }

    private Query anyQuery(Random random) {
        var query = Query.by(List.of("id", "name", "state", "due", "amount").get(random.nextInt(5)))
                .limit(1 + random.nextInt(9));
        for (int i = random.nextInt(4); i > 0; i--) {
            query = query.where(anyCondition(random));
        }
        return random.nextBoolean() ? query.backwards() : query;
    }

    private Condition anyCondition(Random random) {
        var key = List.of("state", "due", "amount").get(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Equal(key, anyValue(random, key));
            case 1 ->
                new Condition.AnyOf(
                        key,
                        Stream.generate(() -> anyValue(random, key))
                                .limit(random.nextInt(4))
                                .toList());
            case 2 ->
                new Condition.Range(
                        key,
                        random.nextInt(3) == 0 ? null : anyValue(random, key),
                        random.nextInt(3) == 0 ? null : anyValue(random, key));
            default ->
                new Condition.StartsWith(
                        "due",
                        List.of("", "2", "2026-", "2026-01", "3", "\uFFFF", "\uDBFF\uDFFF")
                                .get(random.nextInt(7)));
        };
    }

    private Object anyValue(Random random, String key) {
        return switch (key) {
            case "state" -> states.get(1 + random.nextInt(states.size() - 1));
            case "due" -> DUES.get(1 + random.nextInt(DUES.size() - 1));
            default -> random.nextLong(-3, 5);
        };
    }

    private static List<String> expected(List<Stored<Thing>> all, Query query) {
        Comparator<Stored<Thing>> order = Comparator.comparing(stored -> 0);
        for (var key : THINGS.index(query.index()).keys()) {
            order = order.thenComparing(
                    stored -> THINGS.key(key).value().apply(stored.content()),
                    Comparator.nullsFirst(PagingContract::compare));
        }
        order = order.thenComparing(Stored::id, StoreContract::byCodePoint);
        return all.stream()
                .filter(stored -> stored.partition().equals(ACME) && meets(stored.content(), query))
                .sorted(query.descending() ? order.reversed() : order)
                .map(Stored::id)
                .toList();
    }

    private static boolean meets(Thing thing, Query query) {
        return query.conditions().stream().allMatch(condition -> {
            var value = THINGS.key(condition.key()).value().apply(thing);
            return switch (condition) {
                case Condition.Equal equal -> same(equal.value(), value);
                case Condition.AnyOf any -> new HashSet<Object>(any.values()).contains(value);
                case Condition.Range(var key, var from, var to) ->
                    value != null
                            && (from == null || compare(value, from) >= 0)
                            && (to == null || compare(value, to) < 0);
                case Condition.StartsWith start -> value != null && ((String) value).startsWith(start.prefix());
            };
        });
    }

    private static int compare(Object left, Object right) {
        return left instanceof Long number
                ? number.compareTo((Long) right)
                : byCodePoint((String) left, (String) right);
    }

    private List<Stored<Thing>> pages(Query query) {
        var all = new ArrayList<Stored<Thing>>();
        for (var next = query; next != null; ) {
            var page = things.page(ACME, next);
            assertThat(page.items().size()).isLessThanOrEqualTo(query.limit());
            all.addAll(page.items());
            next = page.next() == null ? null : query.after(page.next());
        }
        return all;
    }

    private static List<String> ids(List<Stored<Thing>> documents) {
        return documents.stream().map(Stored::id).toList();
    }

    private static void assertRefused(Runnable query) {
        assertThatThrownBy(query::run).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.problem().type()).isEqualTo("invalid-cursor");
            assertThat(e.problem().status()).isEqualTo(400);
            assertThat(e.problem().errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("cursor");
        });
    }
}
