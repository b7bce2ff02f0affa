package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

abstract class EvolutionContract extends StoreContract {

    record Before(String name, String town, Long age) {}

    private static Kind.Builder<Before> people() {
        return Kind.of("test.people", Before.class).text("name", Before::name).index("name", "name");
    }

    @Test
    void documents_are_found_by_keys_indexes_and_words_that_were_declared_after_them() {
        var before = store.documents(people().build());
        for (int i = 0; i < 1_100; i++) {
            before.insert(ACME, "p" + i, new Before("n" + i, i % 2 == 0 ? "Köln" : "Łódź", (long) i));
        }
        reopen();
        var after = store.documents(people().text("town", Before::town)
                .integer("age", Before::age)
                .index("town", "town", "age")
                .unique("age", "age")
                .searchable(person -> List.of(person.name(), person.town()))
                .build());
        assertThat(after.count(ACME, Query.by("town").equal("town", "Köln"))).isEqualTo(550);
        assertThat(after.page(
                                ACME,
                                Query.by("town")
                                        .equal("town", "Łódź")
                                        .backwards()
                                        .limit(2))
                        .items())
                .extracting(Stored::id)
                .containsExactly("p1099", "p1097");
        assertThat(after.page(ACME, Query.by("name").matching("koln n1098")).items())
                .extracting(Stored::id)
                .containsExactly("p1098");
        assertThatThrownBy(() -> after.insert(ACME, "x", new Before("x", "x", 7L)))
                .isInstanceOf(DuplicateKey.class);
        assertThat(after.find(ACME, "p7").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_no_longer_declared_binds_no_more() {
        var before = store.documents(
                people().integer("age", Before::age).unique("age", "age").build());
        before.insert(ACME, "a", new Before("a", null, 1L));
        reopen();
        var after = store.documents(people().build());
        after.insert(ACME, "b", new Before("b", null, 1L));
        assertThatThrownBy(() -> after.page(ACME, Query.by("name").equal("age", 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(after.page(ACME, Query.by("name")).items()).hasSize(2);
    }

    @Test
    void a_key_may_change_its_type_and_an_index_its_keys() {
        var before = store.documents(people().text("age", p -> p.age() + " years")
                .index("age", "age")
                .build());
        before.insert(ACME, "a", new Before("a", "x", 10L));
        before.insert(ACME, "b", new Before("b", "y", 9L));
        reopen();
        var after = store.documents(people().integer("age", Before::age)
                .text("town", Before::town)
                .index("age", "age", "town")
                .build());
        assertThat(after.page(ACME, Query.by("age")).items())
                .extracting(Stored::id)
                .containsExactly("b", "a");
    }
}
