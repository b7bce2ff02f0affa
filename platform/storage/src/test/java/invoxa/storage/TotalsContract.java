package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

abstract class TotalsContract extends StoreContract {

    @Test
    void counts_and_sums_agree_with_adding_up_by_hand() {
        var random = new Random(7);
        var all = new java.util.ArrayList<Thing>();
        for (int i = 0; i < 300; i++) {
            var state = List.of("open", "paid", "void").get(random.nextInt(3));
            var due = random.nextInt(4) == 0 ? null : "2026-0" + (1 + random.nextInt(3));
            var thing =
                    new Thing("t", state, random.nextInt(5) == 0 ? null : random.nextLong(-50, 1_000), due, List.of());
            all.add(thing);
            things.insert(ACME, "t" + i, thing);
            things.insert(OTHER, "t" + i, thing.amount() == null ? thing : thing.plus(1));
        }
        var query = Query.by("state").anyOf("state", List.of("open", "paid")).range("amount", 10L, 900L);
        var expected = all.stream()
                .filter(t -> !t.state().equals("void") && t.amount() != null && t.amount() >= 10 && t.amount() < 900)
                .toList();
        assertThat(things.count(ACME, query)).isEqualTo(expected.size());

        var groups = things.aggregate(ACME, query, List.of("due", "state"), List.of("amount"));
        var byHand = expected.stream().collect(Collectors.groupingBy(t -> Arrays.asList(t.due(), t.state())));
        assertThat(groups).hasSize(byHand.size()).allSatisfy(group -> {
            var members = byHand.get(group.keys());
            assertThat(group.count()).isEqualTo(members.size());
            assertThat(group.sums())
                    .containsExactly(members.stream().mapToLong(Thing::amount).sum());
        });
    }

    @Test
    void an_absent_value_counts_as_nothing_in_a_sum() {
        things.insert(ACME, "a", Thing.named("a"));
        assertThat(things.aggregate(ACME, Query.by("id"), List.of("state"), List.of("amount")))
                .containsExactly(new Documents.Group(Arrays.asList((Object) null), 1, List.of(0L)));
    }

    @Test
    void over_nothing_there_is_one_row_without_grouping_and_none_with() {
        assertThat(things.count(ACME, Query.by("id"))).isZero();
        assertThat(things.aggregate(ACME, Query.by("id"), List.of(), List.of("amount")))
                .containsExactly(new Documents.Group(List.of(), 0, List.of(0L)));
        assertThat(things.aggregate(ACME, Query.by("id"), List.of("state"), List.of("amount")))
                .isEmpty();
    }

    @Test
    void order_limit_and_cursor_do_not_matter_to_a_count() {
        for (int i = 0; i < 10; i++) {
            things.insert(ACME, "t" + i, Thing.worth(i));
        }
        var next = things.page(ACME, Query.by("amount").limit(3)).next();
        assertThat(things.count(ACME, Query.by("amount").limit(3))).isEqualTo(10);
        assertThat(things.count(ACME, Query.by("amount").limit(3).after(next).backwards()))
                .isEqualTo(10);
    }

    @Test
    void sums_go_beyond_what_a_double_holds() {
        things.insert(ACME, "a", Thing.worth((1L << 53) + 1));
        things.insert(ACME, "b", Thing.worth(2));
        assertThat(things.aggregate(ACME, Query.by("id"), List.of(), List.of("amount"))
                        .getFirst()
                        .sums())
                .containsExactly((1L << 53) + 3);
    }

    @Test
    void a_text_cannot_be_summed() {
        assertThatThrownBy(() -> things.aggregate(ACME, Query.by("id"), List.of(), List.of("state")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
