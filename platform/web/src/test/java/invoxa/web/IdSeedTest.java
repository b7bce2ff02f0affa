package invoxa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.Ids;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class IdSeedTest {

    @Test
    void the_same_seed_gives_the_same_ids_in_the_same_order() {
        var first = IdSeed.fresh();
        var again = new IdSeed(first.text());
        for (int i = 0; i < 50; i++) {
            assertThat(first.next("inv")).isEqualTo(again.next("inv"));
            assertThat(first.next("lin")).isEqualTo(again.next("lin"));
        }
    }

    @Test
    void ids_are_unique_well_formed_and_sort_by_the_time_of_the_seed() {
        var early = IdSeed.fresh();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var id = early.next("inv");
            assertThat(Ids.is("inv", id)).isTrue();
            assertThat(seen.add(id)).isTrue();
            assertThat(id.substring(0, 14)).isEqualTo("inv_" + early.text().substring(5, 15));
        }
    }

    @Test
    void what_is_no_seed_is_refused() {
        assertThatThrownBy(() -> new IdSeed("inv_1")).isInstanceOf(IllegalArgumentException.class);
    }
}
